import type { Lens } from '@coreflect/workshop'
import { For, Show } from 'solid-js'
import { createOwn } from '../board/create-own.ts'
import { inWords, minutesSeconds, t } from '../i18n/index.ts'
import { holdDocument } from '../net/document.ts'
import { Card } from '../ui/card.tsx'
import { Spinner } from '../ui/spinner.tsx'

interface OwnPartProps {
  readonly doc: string
  readonly token: string
  readonly lenses: readonly Lens[]
}

/** Takeaway, private page and notes, to be read. */
export function OwnPart(props: OwnPartProps) {
  const held = holdDocument(props.doc, { token: props.token, copy: false })
  const own = createOwn(held.ydoc)
  const kind = (id: string) => {
    const found = props.lenses.flatMap((lens) => lens.kinds).find((one) => one.id === id)
    return found === undefined ? t('notes.gone-kind') : inWords(found.name)
  }
  return (
    <Show when={held.synced()} fallback={<Spinner />}>
      <Card title={t('revisit.takeaway')} tone="soft">
        <p class="whitespace-pre-wrap text-2xl">{own.takeaway() || t('revisit.takeaway.none')}</p>
      </Card>
      <Card title={t('revisit.page')}>
        <p class="whitespace-pre-wrap text-lg">{own.page() || t('revisit.empty')}</p>
      </Card>
      <Show when={own.observations().length > 0}>
        <Card title={t('revisit.notes')}>
          <ul class="grid gap-3">
            <For each={own.observations()}>
              {(note) => (
                <li class="grid gap-1 rounded-m bg-note-sun px-4 py-3 text-note-ink">
                  <span class="text-sm">
                    <span class="font-bold">{kind(note.kind)}</span> · {t('page.round', { round: note.round })},{' '}
                    {t('notes.turn', { turn: note.turn })}, {minutesSeconds(note.moment * 1000)}
                  </span>
                  <span class="whitespace-pre-wrap">{note.text || t('notes.no-words')}</span>
                </li>
              )}
            </For>
          </ul>
        </Card>
      </Show>
    </Show>
  )
}
