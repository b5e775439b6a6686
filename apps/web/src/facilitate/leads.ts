import type { View } from '@coreflect/workshop'

/** Is this view that of the one who leads the session? Others help. */
export const leads = ({ me, team }: Pick<View, 'me' | 'team'>): boolean =>
  me.kind === 'facilitator' && team.some(({ id, lead }) => lead && id === me.id)
