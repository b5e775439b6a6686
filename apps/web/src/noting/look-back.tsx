import type { RoundView } from '@coreflect/workshop'
import { createMemo, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { useRoom } from '../take-part/room.ts'
import { NoteList } from './note-list.tsx'
import { NotePanel } from './note-panel.tsx'
import { notesAt } from './place.ts'
import { ShowControl } from './show-control.tsx'
import { ShownNotes } from './shown-notes.tsx'
import { TurnStrip } from './turn-strip.tsx'

/**
 * Looking back on a turn: one's own marks alone while those who talked speak first, then, in the observer's part, what to show
 * of them; and what others show me.
 */
export function LookBack(props: { readonly round: RoundView; readonly observes: boolean }) {
  const { view, own } = useRoom()
  const notes = createMemo(() => notesAt(own()?.notes() ?? [], { ...props.round, activity: '' }))
  const now = () => props.round.phase === 'observer'
  const given = (id: string) => view().shown.some(({ observation, by }) => observation === id && by === null)
  return (
    <>
      <ShownNotes round={props.round.round} />
      <Show when={props.observes || notes().length > 0}>
        <section class="grid gap-4" aria-labelledby="marks-title">
          <div class="grid gap-1">
            <h2 id="marks-title" class="text-xl">
              {now() ? t('noting.show.title') : t('noting.alone')}
            </h2>
            <p class="text-ink-soft">{now() ? t('noting.show.text') : t('noting.alone.text')}</p>
          </div>
          <Show when={notes().length > 0} fallback={<p>{t('noting.alone.none')}</p>}>
            <TurnStrip label={t('noting.strip')} length={props.round.turnLength} marks={notes()} now={null} />
            <NoteList
              notes={notes()}
              given={(note) => given(note.id)}
              below={(note) => (
                <Show when={now()}>
                  <ShowControl note={note} round={props.round} />
                </Show>
              )}
            />
          </Show>
          <Show when={props.observes}>
            <details>
              <summary class="min-h-11 cursor-pointer py-2 font-semibold text-accent">{t('noting.more')}</summary>
              <NotePanel />
            </details>
          </Show>
        </section>
      </Show>
    </>
  )
}
