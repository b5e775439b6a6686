import { For, Show } from 'solid-js'
import { minutesSeconds, t } from '../i18n/index.ts'
import { kindName } from '../take-part/kinds.ts'
import { useRoom } from '../take-part/room.ts'

/** What others in the group have shown me of this round, newest first. */
export function ShownNotes(props: { readonly round: number }) {
  const { view } = useRoom()
  const notes = () => view().shown.filter(({ by, round }) => by !== null && round === props.round)
  return (
    <div role="status" class="hush">
      <Show when={notes().length > 0}>
        <section class="grid gap-3" aria-labelledby="shown-title">
          <h2 id="shown-title" class="text-xl">
            {t('noting.shown.title')}
          </h2>
          <ul class="grid gap-2.5">
            <For
              each={notes()
                .map(({ observation }) => observation)
                .reverse()}
            >
              {(id) => (
                <Show when={notes().find(({ observation }) => observation === id)}>
                  {(note) => (
                    <li class="arrive grid gap-1.5 rounded-m bg-note-sky px-4 py-3 text-note-ink shadow-1">
                      <p class="text-sm">
                        <span class="font-bold">{kindName(view(), note().kind)}</span> ·{' '}
                        {t('noting.shown.by', { name: note().by ?? '', moment: minutesSeconds(note().moment * 1000) })}
                      </p>
                      <p class="whitespace-pre-wrap text-lg" classList={{ italic: note().text === '' }}>
                        {note().text === '' ? t('noting.shown.no-words') : note().text}
                      </p>
                      <p class="text-sm">
                        {note().to === 'group' ? t('noting.shown.to-group') : t('noting.shown.to-you')}
                      </p>
                    </li>
                  )}
                </Show>
              )}
            </For>
          </ul>
        </section>
      </Show>
    </div>
  )
}
