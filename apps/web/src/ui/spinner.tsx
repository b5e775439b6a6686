import { t } from '../i18n/index.ts'

/** Three quiet dots for waits that may take longer than a blink. */
export function Spinner(props: { readonly label?: string }) {
  return (
    <div role="status" class="flex items-center justify-center gap-2 py-10 text-ink-soft">
      <span class="breathe inline-flex gap-1.5" aria-hidden="true">
        <span class="size-2.5 rounded-full bg-accent" />
        <span class="size-2.5 rounded-full bg-accent" />
        <span class="size-2.5 rounded-full bg-accent" />
      </span>
      {props.label ?? t('ui.loading')}
    </div>
  )
}
