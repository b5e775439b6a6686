import { openBrowserCopy } from '@coreflect/sync/provider'
import { createSignal, createUniqueId, For, onCleanup, Show } from 'solid-js'
import * as Y from 'yjs'
import { createSheet } from '../board/create-sheet.ts'
import { t } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { readArrived } from './arrived-marks.ts'
import { markOf } from './late-sheet.ts'

/** Words that were on no server when everybody's were revealed: not lost, as long as this device keeps them. There may be those of several rounds, so that none is a landmark. */
export function Late(props: { readonly words: readonly string[]; readonly onGone: () => void }) {
  const title = createUniqueId()
  return (
    <article class="corner-l grid gap-3 border border-warn bg-surface p-4" aria-labelledby={title}>
      <h2 id={title} class="text-lg">
        {t('unseen.late')}
      </h2>
      <p>{t('unseen.late.text')}</p>
      <ul class="grid gap-2">
        <For each={props.words}>
          {(words) => (
            <li dir="auto" class="select-text whitespace-pre-wrap border-line border-l-4 py-1 pl-4">
              {words}
            </li>
          )}
        </For>
      </ul>
      <Button class="justify-self-start" onClick={() => props.onGone()}>
        {t('unseen.late.drop')}
      </Button>
    </article>
  )
}

/** The same after the page was loaded anew: from this device's own copy, without a word to the server, which takes them no more. */
export function LateWords(props: { readonly sheet: string; readonly onGone: () => void }) {
  const [words, setWords] = createSignal<readonly string[]>([])
  const ydoc = new Y.Doc()
  const copy = openBrowserCopy(props.sheet, ydoc, () => undefined)
  const sheet = createSheet(ydoc, () => false)
  const arrived = readArrived(props.sheet)
  void copy.loaded.then(() =>
    setWords([...sheet.words()].flatMap(([id, text]) => (arrived.get(id) === markOf(text) ? [] : [text]))),
  )
  const close = (): void => {
    copy.close()
    ydoc.destroy()
  }
  onCleanup(close)
  return (
    <Show when={words().length > 0}>
      <Late words={words()} onGone={() => props.onGone()} />
    </Show>
  )
}
