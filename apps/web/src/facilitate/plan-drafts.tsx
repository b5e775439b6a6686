import type { PlanView } from '@coreflect/workshop'
import { For } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import { ButtonLink } from '../ui/button.tsx'
import { useCockpit } from './create-cockpit.ts'

/** What a planning leads to: a draft for each coming session, to be looked at and changed before anything of it is kept. */
export function PlanDrafts(props: { readonly plan: PlanView }) {
  const cockpit = useCockpit()
  const place = (id: string) =>
    `/facilitate/${cockpit.view().session.id}/plan/${encodeURIComponent(props.plan.activity)}/${encodeURIComponent(id)}`
  return (
    <div class="grid justify-items-start gap-2">
      <p class="text-ink-soft">{t('facilitate.own.from-plan.text')}</p>
      <ul class="flex flex-wrap gap-2">
        <For each={props.plan.places}>
          {({ id, title }) => (
            <li>
              <ButtonLink href={place(id)}>{t('facilitate.own.from-plan', { title: inWords(title) })}</ButtonLink>
            </li>
          )}
        </For>
      </ul>
    </div>
  )
}
