import { For } from 'solid-js'
import { t } from '../i18n/index.ts'
import type { Going } from '../net/api.ts'

const kinds = ['sessions', 'people', 'boards', 'pages', 'cards', 'links', 'files'] as const

/** What would go, in numbers; what there is none of is left out. */
export function GoingList(props: { readonly going: Going | null }) {
  return (
    <ul class="list-disc pl-6">
      <For each={kinds.filter((kind) => (props.going?.[kind] ?? 0) > 0)}>
        {(kind) => <li>{t(`facilitate.delete.${kind}`, { count: props.going?.[kind] ?? 0 })}</li>}
      </For>
    </ul>
  )
}
