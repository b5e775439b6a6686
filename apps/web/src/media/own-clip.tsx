import { createSignal, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { Notice } from '../ui/notice.tsx'
import { ClipFile, type ClipShown } from './clip-file.tsx'
import { InOtherWords } from './in-other-words.tsx'
import type { MediaSource } from './source.ts'

/** A clip that somebody looks at again on their own: theirs to play, place and hold [L6]. */
export function OwnClip(props: { readonly source: MediaSource; readonly part: ClipShown }) {
  const [broken, setBroken] = createSignal(false)
  return (
    <div class="grid gap-3">
      <ClipFile
        source={props.source}
        part={props.part}
        controls={true}
        preload="metadata"
        class="max-h-[75dvh]"
        onError={() => setBroken(true)}
      />
      <Show when={broken()}>
        <Notice tone="no">{t('media.clip.broken')}</Notice>
      </Show>
      <InOtherWords part={props.part} />
    </div>
  )
}
