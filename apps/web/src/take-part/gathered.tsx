import { createSignal, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import type { ProblemCode } from '../net/api.ts'
import { Button } from '../ui/button.tsx'
import { Check } from '../ui/icons.ts'
import { Problem } from '../ui/problem.tsx'
import { useRoom } from './room.ts'
import { raised } from './standing.ts'

/** One tap by anyone of a group tells the facilitators that all of it have found each other [P6]; another takes it back. */
export function Gathered() {
  const { send, view } = useRoom()
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const said = () => raised(view(), 'gathered') !== undefined
  const toggle = async () =>
    setProblem(await send({ type: said() ? 'lower-signal' : 'raise-signal', signal: 'gathered' }))
  return (
    <div class="grid justify-items-center gap-1">
      <Button aria-pressed={said()} onClick={toggle}>
        <Show when={said()}>
          <Check aria-hidden="true" size={20} />
        </Show>
        {t('hand.gathered')}
      </Button>
      <p role="status" class="text-ink-soft text-sm">
        {said() ? t('hand.gathered.said') : ''}
      </p>
      <Problem code={problem()} />
    </div>
  )
}
