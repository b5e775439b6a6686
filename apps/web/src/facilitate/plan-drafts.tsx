import type { Template } from '@coreflect/workshop'
import { createSignal, For, Show } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import { api, type ProblemCode } from '../net/api.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Problem } from '../ui/problem.tsx'
import { useCockpit } from './create-cockpit.ts'

/** What a planning leads to: a draft for each coming session, to be changed before anybody uses it. */
export function PlanDrafts(props: { readonly activity: string }) {
  const cockpit = useCockpit()
  const [made, setMade] = createSignal<readonly Template[]>([])
  const [making, setMaking] = createSignal(false)
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const make = async () => {
    if (making()) return
    setMaking(true)
    const reply = await api.planDrafts(cockpit.view().session.id, props.activity)
    setMaking(false)
    setProblem(reply.ok ? null : reply.problem)
    if (reply.ok) setMade(reply.value.templates)
  }
  return (
    <div class="grid justify-items-start gap-2">
      <p class="text-ink-soft">{t('facilitate.own.from-plan.text')}</p>
      <Button aria-busy={making() ? 'true' : undefined} onClick={() => void make()}>
        {t('facilitate.own.from-plan')}
      </Button>
      <Problem code={problem()} />
      <Show when={made().length > 0}>
        <p role="status">{t('facilitate.own.from-plan.made')}</p>
        <ul class="grid gap-2">
          <For each={made()}>
            {({ id, title }) => (
              <li>
                <ButtonLink href={`/prepare/${id}`}>
                  {t('facilitate.own.change-this', { title: inWords(title) })}
                </ButtonLink>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  )
}
