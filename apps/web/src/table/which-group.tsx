import { createEffect, createSignal, For, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import type { ProblemCode } from '../net/api.ts'
import { useRoom } from '../take-part/room.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Problem } from '../ui/problem.tsx'

/** Once a day somebody says which group is at this table; it then serves the group of this number in every round. */
export function WhichGroup() {
  const { send, view } = useRoom()
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const serve = async (label: number) => setProblem(await send({ type: 'serve-group', label }))
  let told = numberOnTent()
  createEffect(() => {
    const label = told
    if (label === null || view().groups.every((group) => group.label !== label)) return
    told = null
    void serve(label)
  })
  return (
    <Show when={view().groups.length > 0} fallback={<EmptyState title={t('table.none')} />}>
      <p class="text-lg">{t('table.which.text')}</p>
      <ul class="grid grid-cols-[repeat(auto-fill,minmax(8rem,1fr))] gap-3">
        <For each={view().groups}>
          {(group) => (
            <li>
              <Button wide={true} class="min-h-20 text-xl" onClick={() => void serve(group.label)}>
                {t('table.title', { label: group.label })}
              </Button>
            </li>
          )}
        </For>
      </ul>
      <Problem code={problem()} />
    </Show>
  )
}

/** The number of the table by the link on its tent; said once, so that another group can still be chosen. */
function numberOnTent(): number | null {
  const address = new URL(location.href)
  const told = Number(address.searchParams.get('table') ?? Number.NaN)
  if (!Number.isInteger(told)) return null
  history.replaceState(history.state, '', address.pathname)
  return told
}
