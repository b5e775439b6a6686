import type { View } from '@coreflect/workshop'
import { createSignal, Show } from 'solid-js'
import { addWords, t } from '../i18n/index.ts'
import { MediaPage } from './media-page.tsx'
import { PageSteps } from './page-steps.tsx'
import { rowSeen } from './pages.ts'
import type { MediaSource } from './source.ts'
import { mediaWords } from './words.ts'

addWords(mediaWords)

interface LookBackProps {
  readonly view: View
  readonly activity: string
  readonly source: MediaSource
}

/** What an earlier activity showed, page by page, as far as it was shown; nothing where it showed nothing [L6]. */
export function LookBack(props: LookBackProps) {
  const [wanted, setWanted] = createSignal(0)
  const row = () => rowSeen(props.view, props.activity)
  const at = () => Math.min(wanted(), row().length - 1)
  return (
    <Show when={row()[at()]}>
      {(shown) => (
        <section aria-label={t('media.was')} class="grid gap-3 pb-2 font-normal text-ink">
          <MediaPage source={props.source} part={shown().part} page={shown().page} clip="own" offset={0} />
          <div class="flex flex-wrap items-center gap-2">
            <PageSteps at={at()} last={row().length - 1} onLook={setWanted} />
          </div>
        </section>
      )}
    </Show>
  )
}
