import { createSignal, For, type JSX, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import type { Observation } from '../take-part/own-page.ts'
import { useRoom } from '../take-part/room.ts'
import { Button } from '../ui/button.tsx'
import { NoteCard } from './note-card.tsx'
import { isTally } from './place.ts'
import { TallySums } from './tally-sums.tsx'

interface NoteListProps {
  readonly notes: readonly Observation[]
  /** The note whose words are asked for at once. */
  readonly open?: string | null
  readonly given?: (note: Observation) => boolean
  readonly below?: (note: Observation) => JSX.Element
}

/** One's own notes: words can be changed at any time; a deleted one can be brought back for as long as one is here. */
export function NoteList(props: NoteListProps) {
  const { own, view, send } = useRoom()
  const [deleted, setDeleted] = createSignal<Observation | null>(null)
  const worded = () => props.notes.filter(({ kind }) => !isTally(view(), kind))
  const remove = (note: Observation) => {
    setDeleted({ ...note })
    own()?.deleteNote(note.id)
    if (view().shown.some(({ observation }) => observation === note.id)) {
      void send({ type: 'hide', observation: note.id })
    }
  }
  const undo = () => {
    const note = deleted()
    if (note !== null) own()?.addNote(note)
    setDeleted(null)
  }
  return (
    <>
      <div role="status" class="hush">
        <Show when={deleted()}>
          <p class="flex items-center gap-3 rounded-m bg-accent-soft px-4 py-1.5">
            <span class="flex-1">{t('notes.deleted')}</span>
            <Button look="plain" onClick={undo}>
              {t('notes.undo')}
            </Button>
          </p>
        </Show>
      </div>
      <TallySums notes={props.notes} />
      <Show when={worded().length > 0}>
        <ul class="grid gap-2.5">
          <For each={worded()}>
            {(note) => (
              <li>
                <NoteCard
                  note={note}
                  opened={props.open === note.id}
                  given={props.given?.(note) === true}
                  onDelete={() => remove(note)}
                >
                  {props.below?.(note)}
                </NoteCard>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </>
  )
}
