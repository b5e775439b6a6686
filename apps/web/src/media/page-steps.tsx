import { Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { ArrowLeft } from '../ui/icons.ts'

interface PageStepsProps {
  /** The page that is looked at and the last that may be, from 0. */
  readonly at: number
  readonly last: number
  readonly onLook: (at: number) => void
}

/** One page back and one page on, on one's own. Nothing where there is but one page. */
export function PageSteps(props: PageStepsProps) {
  return (
    <Show when={props.last > 0}>
      <Button disabled={props.at === 0} onClick={() => props.onLook(props.at - 1)} aria-label={t('media.back')}>
        <ArrowLeft aria-hidden="true" size={20} />
      </Button>
      <p class="tabular-nums">{t('media.page-of', { page: props.at + 1, pages: props.last + 1 })}</p>
      <Button
        disabled={props.at >= props.last}
        onClick={() => props.onLook(props.at + 1)}
        aria-label={t('media.forward')}
      >
        <ArrowLeft aria-hidden="true" size={20} class="rotate-180" />
      </Button>
    </Show>
  )
}
