import type { SignalKind } from '@coreflect/workshop'
import { createSignal, For } from 'solid-js'
import { t } from '../i18n/index.ts'
import type { ProblemCode } from '../net/api.ts'
import { useRoom } from '../take-part/room.ts'
import { raised } from '../take-part/standing.ts'
import { Button } from '../ui/button.tsx'
import { Problem } from '../ui/problem.tsx'

/** What a group tells the facilitators by one tap, and takes back by another. */
export function TableSigns() {
  const { send, view } = useRoom()
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const said = (signal: SignalKind) => raised(view(), signal) !== undefined
  const inRound = () => view().round !== null && view().now?.id === view().round?.activity
  const signs = () =>
    [
      { signal: 'help' as const, label: said('help') ? t('hand.help.asked') : t('hand.help'), fits: true },
      {
        signal: 'more-time' as const,
        label: said('more-time') ? t('hand.more.asked') : t('hand.more'),
        fits: inRound() && view().round?.stage === 'turn',
      },
      {
        signal: 'ready' as const,
        label: said('ready') ? t('hand.ready.said') : t('hand.ready'),
        fits: inRound() && (view().round?.stage === 'brief' || view().round?.stage === 'turn'),
      },
    ].filter(({ fits }) => fits)
  const toggle = async (signal: SignalKind) =>
    setProblem(await send({ type: said(signal) ? 'lower-signal' : 'raise-signal', signal }))
  return (
    <section class="grid gap-2" aria-label={t('table.signs')}>
      <div class="flex flex-wrap gap-2">
        <For each={signs()}>
          {(sign) => (
            <Button aria-pressed={said(sign.signal)} onClick={() => void toggle(sign.signal)}>
              {sign.label}
            </Button>
          )}
        </For>
      </div>
      <Problem code={problem()} />
    </section>
  )
}
