import type { PulseView } from '@coreflect/workshop'
import { t } from '../i18n/index.ts'
import type { BarRow } from '../ui/bar-table.tsx'

type Shown = NonNullable<PulseView['sums']>

const steps = 5

/** How a step of a scale is called, from 0; its ends have words. */
function stepLabel({ options }: Pick<PulseView, 'options'>, at: number): string {
  const end = at === 0 ? options[0] : at === steps - 1 ? options[1] : undefined
  const step = at + 1
  return end ? t('plenary.pulse.step.end', { step, steps, label: end }) : t('plenary.pulse.step', { step, steps })
}

/** The choices of a question, each with how it is called; none for words. */
export function choicesOf(pulse: Pick<PulseView, 'kind' | 'options'>): readonly string[] {
  if (pulse.kind === 'poll') return pulse.options
  return pulse.kind === 'scale' ? Array.from({ length: steps }, (_, at) => stepLabel(pulse, at)) : []
}

/** What is told of the answers as rows: choices in their order, words by how many said them. */
export function pulseRows(pulse: Pick<PulseView, 'kind' | 'options'>, sums: Shown): readonly BarRow[] {
  if (pulse.kind === 'words') {
    return Object.entries(sums.words)
      .map(([label, count]) => ({ label, count }))
      .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label))
  }
  return choicesOf(pulse).map((label, at) => ({ label, count: sums.counts[at] ?? 0 }))
}
