import type { PulseView } from '@coreflect/workshop'
import { lazy, Show, Suspense } from 'solid-js'
import { t } from '../i18n/index.ts'
import { BarTable } from '../ui/bar-table.tsx'
import { pulseRows } from './pulse-rows.ts'

const BarChart = lazy(async () => ({ default: (await import('../ui/bar-chart.tsx')).BarChart }))

interface PulseSumsProps {
  readonly pulse: PulseView
  /** `table` for a phone, `chart` with its table for a cockpit, `room` for the projector. */
  readonly look: 'table' | 'chart' | 'room'
}

/** What the room said, once five have answered; before, that it comes then [P3]. */
export function PulseSums(props: PulseSumsProps) {
  return (
    <Show
      when={props.pulse.sums}
      fallback={<p role="status">{t(props.pulse.open ? 'plenary.pulse.wait' : 'plenary.pulse.few')}</p>}
    >
      {(sums) => (
        <div class="grid gap-3">
          <Show when={props.look !== 'table'}>
            <Suspense>
              <BarChart rows={pulseRows(props.pulse, sums())} large={props.look === 'room'} />
            </Suspense>
          </Show>
          <div classList={{ 'sr-only': props.look === 'room' }}>
            <BarTable
              caption={t('plenary.pulse.given', { count: sums().given })}
              heads={[t('plenary.pulse.answer'), t('plenary.pulse.people')]}
              few=""
              plain={props.look !== 'table'}
              rows={pulseRows(props.pulse, sums())}
            />
          </div>
        </div>
      )}
    </Show>
  )
}
