import type { View } from '@coreflect/workshop'

/** Is there something to do beside the prompt, in what is on now? */
export function hasDoing({ now, talk, goRound, cue, plan, check, gallery, agreement }: View): boolean {
  if ([talk, goRound, cue, plan].some(Boolean)) return true
  switch (now?.type) {
    case 'check':
      return check !== null
    case 'gallery':
      return gallery !== null
    default:
      return now?.type === 'agreement' && agreement !== null
  }
}
