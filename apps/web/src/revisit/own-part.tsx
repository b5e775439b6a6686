import { deleteObservation, type Origin, writePage, writeTakeaway } from '@coreflect/board'
import type { Lens } from '@coreflect/workshop'
import { For, Show } from 'solid-js'
import { createOwn } from '../board/create-own.ts'
import { inWords, minutesSeconds, t } from '../i18n/index.ts'
import { holdDocument } from '../net/document.ts'
import { Card } from '../ui/card.tsx'
import { classNames } from '../ui/class-names.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { X } from '../ui/icons.ts'
import { Saved } from '../ui/saved.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { TextArea } from '../ui/text-area.tsx'

interface OwnPartProps {
  readonly doc: string
  readonly token: string
  readonly lenses: readonly Lens[]
}

/** What stands in a field, for paper alone: a field cannot go on over the end of a page. */
function OnPaper(props: { readonly text: string; readonly class?: string }) {
  return (
    <p dir="auto" class={classNames('hidden whitespace-pre-wrap print:block', props.class)}>
      {props.text}
    </p>
  )
}

/** Takeaway, private page and notes: one's own to read, to change and to delete. */
export function OwnPart(props: OwnPartProps) {
  const origin: Origin = {}
  const held = holdDocument(props.doc, { token: props.token, copy: false })
  const own = createOwn(held.ydoc)
  const kind = (id: string) => {
    const found = props.lenses.flatMap((lens) => lens.kinds).find((one) => one.id === id)
    return found === undefined ? t('notes.gone-kind') : inWords(found.name)
  }
  return (
    <Show when={held.synced()} fallback={<Spinner />}>
      <TextArea
        label={t('revisit.takeaway')}
        value={own.takeaway()}
        rows={2}
        class="text-xl"
        onText={(text, caret) => void writeTakeaway(held.ydoc, origin, text, caret)}
      />
      <OnPaper text={own.takeaway()} class="text-xl" />
      <TextArea
        label={t('revisit.page')}
        value={own.page()}
        rows={5}
        onText={(text, caret) => void writePage(held.ydoc, origin, text, caret)}
      />
      <OnPaper text={own.page()} />
      <Saved state={held.saved()} />
      <Show when={own.observations().length > 0}>
        <Card title={t('revisit.notes')}>
          <ul class="grid gap-3">
            <For each={own.observations()}>
              {(note) => (
                <li class="flex items-start gap-2 rounded-m bg-note-sun px-4 py-3 text-note-ink">
                  <span class="grid min-w-0 flex-1 gap-1">
                    <span class="text-sm">
                      <span class="font-bold">{kind(note.kind)}</span> · {t('page.round', { round: note.round })},{' '}
                      {t('notes.turn', { turn: note.turn })}, {minutesSeconds(note.moment * 1000)}
                    </span>
                    <span class="whitespace-pre-wrap">{note.text || t('notes.no-words')}</span>
                  </span>
                  <IconButton
                    label={t('revisit.note.delete')}
                    onClick={() => void deleteObservation(held.ydoc, origin, note.id)}
                  >
                    <X aria-hidden="true" />
                  </IconButton>
                </li>
              )}
            </For>
          </ul>
        </Card>
      </Show>
    </Show>
  )
}
