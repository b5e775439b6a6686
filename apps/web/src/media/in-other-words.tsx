import type { ShownPart } from '@coreflect/workshop'
import { For, Show } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'

/** What a clip shows and says, for rooms without sound and for whoever would rather read. */
export function InOtherWords(props: { readonly part: Extract<ShownPart, { kind: 'clip' | 'link' }> }) {
  return (
    <Show when={props.part.words}>
      {(words) => (
        <details class="min-w-0 rounded-m border border-line bg-surface px-4">
          <summary class="min-h-11 cursor-pointer py-2.5 font-semibold">{t('media.clip.words')}</summary>
          <For each={inWords(words()).split('\n')}>{(line) => <p class="pb-2">{line}</p>}</For>
        </details>
      )}
    </Show>
  )
}
