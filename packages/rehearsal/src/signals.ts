import type { Command, View } from '@coreflect/workshop'
import { between, type Draw } from './draws.ts'
import type { Mind, Planned } from './plan.ts'

type Stage = NonNullable<View['round']>['stage']

/** What people tell with one tap in which part of a round, and how many in a hundred of them do. */
const signals: readonly { readonly stages: readonly Stage[]; readonly share: number; readonly command: Command }[] = [
  { stages: ['brief'], share: 0.5, command: { type: 'raise-signal', signal: 'gathered' } },
  { stages: ['brief', 'offer'], share: 0.25, command: { type: 'raise-signal', signal: 'ready' } },
  { stages: ['turn'], share: 0.02, command: { type: 'raise-signal', signal: 'help' } },
  { stages: ['turn'], share: 0.05, command: { type: 'raise-signal', signal: 'more-time' } },
  { stages: ['turn'], share: 0.03, command: { type: 'say-pace', pace: 'slower' } },
]

/** The signals that this person gives in a part of a round, as far as the server knows such commands. */
export function signalsIn(round: NonNullable<View['round']>, { commands }: Mind, draw: Draw): readonly Planned[] {
  return signals.flatMap(({ stages, share, command }) => {
    const wants = draw() < share
    if (!wants || !commands.has(command.type) || !stages.includes(round.stage)) return []
    return [{ after: between(draw, 5, 40), deed: { do: 'say' as const, command } }]
  })
}
