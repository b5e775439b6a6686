import type { View } from '@coreflect/workshop'
import { For } from 'solid-js'
import { t } from '../i18n/index.ts'

/** Where each group meets; no names, those are on the phones [P4]. */
export function Places(props: { readonly view: View }) {
  const many = () => props.view.groups.length > 8
  return (
    <div class="grid gap-[3vh]">
      <div class="flex flex-wrap items-baseline justify-between gap-x-[3vw]">
        <h2 class="text-[4.4vw]">{t('screen.groups')}</h2>
        <p class="text-[2.2vw] text-ink-soft">{t('screen.groups.text')}</p>
      </div>
      <ul
        class="grid gap-[1.4vw]"
        classList={{
          'grid-cols-[repeat(auto-fit,minmax(24vw,1fr))]': !many(),
          'grid-cols-[repeat(auto-fit,minmax(17vw,1fr))]': many(),
        }}
      >
        <For each={props.view.groups}>
          {(group) => (
            <li class="grid gap-[0.6vh] corner-l border border-line bg-surface px-[2vw] py-[2vh] shadow-1">
              <span class="font-bold text-[3.4vw] leading-tight">{t('screen.group', { label: group.label })}</span>
              <span class="min-h-[1.3em] text-[2.2vw] text-ink-soft">{group.place}</span>
            </li>
          )}
        </For>
      </ul>
    </div>
  )
}
