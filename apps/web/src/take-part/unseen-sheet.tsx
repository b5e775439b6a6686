import { createEffect, For, Show } from 'solid-js'
import { ground } from '../board/colors.ts'
import { createSheet } from '../board/create-sheet.ts'
import { SharedText } from '../board/shared-text.tsx'
import { t } from '../i18n/index.ts'
import { holdDocument } from '../net/document.ts'
import { markSent, mayKeepCopy } from '../net/tend-copies.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Plus, X } from '../ui/icons.ts'
import { Saved } from '../ui/saved.tsx'
import { keepArrived, marksOf, readArrived } from './arrived-marks.ts'
import { markOf } from './late-sheet.ts'
import { Late } from './late-words.tsx'

interface UnseenSheetProps {
  readonly sheet: string
  readonly session: string
  readonly token: string
  readonly prompt: string
  /** Is it still being written? Else it is shown only for words that did not arrive in time. */
  readonly open: boolean
  readonly mayWrite: boolean
  readonly onGone: () => void
}

/** Notes that one writes alone until everybody's are revealed at once. */
export function UnseenSheet(props: UnseenSheetProps) {
  const held = holdDocument(props.sheet, {
    token: props.token,
    copy: mayKeepCopy(props.session, props.sheet, 'write'),
  })
  const mayWrite = () => props.open && props.mayWrite
  const sheet = createSheet(held.ydoc, mayWrite)
  /** Marks of what was written when all of it was last on the server. */
  let arrived = readArrived(props.sheet)
  const late = () => [...sheet.words()].flatMap(([id, words]) => (arrived.get(id) === markOf(words) ? [] : [words]))
  createEffect(() => {
    if (held.saved() === 'saved') {
      arrived = marksOf(sheet.words())
      keepArrived(props.sheet, arrived)
    }
    // Said at once: a reveal that this page hears of before its connection is refused must not take the copy away.
    else markSent(props.sheet, false)
    if (!props.open && late().length === 0) props.onGone()
  })
  return (
    <Show when={props.open} fallback={<Late words={late()} onGone={props.onGone} />}>
      <section class="corner-l grid gap-3 border border-line bg-surface p-4" aria-labelledby="sheet-title">
        <h2 id="sheet-title" class="text-xl" dir="auto">
          {props.prompt === '' ? t('unseen.title') : props.prompt}
        </h2>
        <p class="text-ink-soft">{t('unseen.text')}</p>
        <ol class="grid grid-cols-[repeat(auto-fill,minmax(min(16rem,100%),1fr))] gap-3" aria-label={t('unseen.sheet')}>
          <For each={sheet.notes()}>
            {(id, at) => (
              <Show when={sheet.textOf(id)}>
                {(text) => (
                  <li class={`${ground.sun} flex items-start gap-1 rounded-m py-1 pl-4`}>
                    <SharedText
                      class="min-h-11 flex-1 py-2"
                      text={text()}
                      binding={sheet.binding(id)}
                      label={t('unseen.note', { number: at() + 1 })}
                      hint={t('unseen.note.hint')}
                      begin={sheet.newest() === id}
                    />
                    <IconButton label={t('unseen.take-off', { number: at() + 1 })} onClick={() => sheet.takeOff(id)}>
                      <X aria-hidden="true" size={18} />
                    </IconButton>
                  </li>
                )}
              </Show>
            )}
          </For>
        </ol>
        <div class="flex flex-wrap items-center gap-4">
          <Button look="primary" disabled={!mayWrite()} onClick={sheet.add}>
            <Plus aria-hidden="true" size={20} />
            {t('unseen.add')}
          </Button>
          <Saved state={held.saved()} />
        </div>
      </section>
    </Show>
  )
}
