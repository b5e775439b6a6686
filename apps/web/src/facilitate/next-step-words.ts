import { inWords, t } from '../i18n/index.ts'
import type { NextStep } from './next-step.ts'

/** The next step, as its button says it. */
export function stepInWords(step: NextStep): string {
  const title = inWords(step.item?.title ?? step.part ?? {})
  const round = step.round ?? 0
  return t(`facilitate.step.${step.kind}`, { title, round } as never)
}
