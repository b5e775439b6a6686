import type { StepView } from '@coreflect/workshop'
import { inWords, t } from '../i18n/index.ts'

function whatInWords(step: StepView): string {
  const by = step.mine ? t('facilitate.run.you') : step.by
  const title = step.title === null ? '' : inWords(step.title)
  switch (step.kind) {
    case 'activity':
    case 'ended':
      return t(`facilitate.run.did.${step.kind}`, { by, title })
    case 'turn':
    case 'talk':
    case 'cue':
      return t(`facilitate.run.did.${step.kind}`, { by, turn: step.turn ?? 0 })
    case 'phase':
      return t('facilitate.run.did.phase', { by, phase: t(`facilitate.phase.${step.phase ?? 'talk'}`) })
    case 'offers-closed':
    case 'groups':
      return t(`facilitate.run.did.${step.kind}`, { by, round: step.round ?? 0 })
    case 'time': {
      const minutes = Math.round(Math.abs(step.seconds ?? 0) / 6) / 10
      const more = (step.seconds ?? 0) >= 0
      return t(more ? 'facilitate.run.did.time-more' : 'facilitate.run.did.time-less', { by, minutes })
    }
    default:
      return t(`facilitate.run.did.${step.kind}`, { by })
  }
}

/** Who did what, in a sentence: "Ana began turn 2". */
export function stepToldInWords(step: StepView): string {
  const what = whatInWords(step)
  return step.group === null ? what : t('facilitate.run.for-group', { what, label: step.group })
}
