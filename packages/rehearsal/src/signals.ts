import type { Command, View } from '@coreflect/workshop'
import { between, type Draw } from './draws.ts'
import type { Mind, Planned } from './plan.ts'

/** What people tell the facilitators with one tap, and how many in a hundred of them do so in one part of a round. */
const signals: readonly {
  readonly stage: 'brief' | 'turn' | 'offer'
  readonly share: number
  readonly command: object
}[] = []

/** The signals that this person gives in a part of a round, as far as the server knows such commands. */
export function signalsIn(round: NonNullable<View['round']>, { commands }: Mind, draw: Draw): readonly Planned[] {
  return signals.flatMap(({ stage, share, command }) => {
    const wants = draw() < share
    const known = 'type' in command && commands.has(String(command.type))
    if (!wants || !known || stage !== round.stage) return []
    return [{ after: between(draw, 5, 40), deed: { do: 'say' as const, command: command as Command } }]
  })
}
