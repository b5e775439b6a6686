import type { Care } from '@coreflect/workshop'
import { Show } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'

/** That there is a choice in what may touch people closely, and what else there is to do. */
export function CareLine(props: { readonly care: Care | null }) {
  return (
    <Show when={props.care}>
      {(care) => (
        <p class="rounded-m bg-accent-soft px-4 py-3">
          {[
            care().optIn && t('now.care.opt-in'),
            care().observe && t('now.care.observe'),
            care().alternative !== undefined &&
              inWords(care().alternative ?? {}) !== '' &&
              t('now.care.else', { what: inWords(care().alternative ?? {}) }),
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
      )}
    </Show>
  )
}
