import type { ChoosingView } from '@coreflect/workshop'
import { createSignal, Index, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import type { ProblemCode } from '../net/api.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Problem } from '../ui/problem.tsx'
import { useRoom } from './room.ts'

type ChosenGroup = ChoosingView['groups'][number]

/** While the facilitator lets people choose: every group with its place and what is free, never who sits there [G1]. */
export function ChooseGroup(props: { readonly choosing: ChoosingView }) {
  const { send } = useRoom()
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const mine = () => props.choosing.groups.some((group) => group.mine)
  const choose = async (group: string | null) => setProblem(await send({ type: 'choose-group', group }))
  const state = (group: ChosenGroup) => {
    if (group.mine) return t('choose.mine')
    if (group.free === null) return t('choose.open')
    return group.free === 0 ? t('choose.full') : t('choose.free', { count: group.free })
  }
  const full = (group: ChosenGroup) => group.free === 0 && !group.mine
  return (
    <Card tone="soft" class="arrive" title={t('choose.title', { round: props.choosing.round })}>
      <p>{t('choose.lead')}</p>
      <ul class="grid gap-2">
        <Index each={props.choosing.groups}>
          {(group) => (
            <li>
              <button
                type="button"
                aria-pressed={group().mine}
                aria-disabled={full(group()) ? 'true' : undefined}
                onClick={() => !full(group()) && !group().mine && void choose(group().id)}
                class="flex min-h-14 w-full items-center justify-between gap-3 rounded-m border border-edge bg-raised px-4 py-2.5 text-left aria-disabled:border-dashed aria-pressed:border-2 aria-pressed:border-accent aria-disabled:text-ink-soft"
              >
                <span class="grid min-w-0">
                  <span class="font-semibold">{t('choose.group', { label: group().label })}</span>
                  <Show when={group().place}>
                    <span>{group().place}</span>
                  </Show>
                </span>
                <span class="shrink-0 text-sm">{state(group())}</span>
              </button>
            </li>
          )}
        </Index>
      </ul>
      <Problem code={problem()} />
      <Show when={mine()}>
        <Button onClick={() => void choose(null)}>{t('choose.give-up')}</Button>
      </Show>
    </Card>
  )
}
