import { createSignal, For, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { NoteCard } from './note-card.tsx'
import type { Observation } from './own-page.ts'
import { useRoom } from './room.ts'

interface NoteListProps {
  readonly notes: readonly Observation[]
  /** The note whose words are asked for at once. */
  readonly open?: string | null
}

/** One's own notes: words can be changed at any time; a deleted one can be brought back for as long as one is here. */
export function NoteList(props: NoteListProps) {
  const { own } = useRoom()
  const [deleted, setDeleted] = createSignal<Observation | null>(null)
  const remove = (note: Observation) => {
    setDeleted({ ...note })
    own()?.deleteNote(note.id)
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
      <ul class="grid gap-2.5">
        <For each={props.notes}>
          {(note) => (
            <li>
              <NoteCard note={note} opened={props.open === note.id} onDelete={() => remove(note)} />
            </li>
          )}
        </For>
      </ul>
    </>
  )
}
