import type { Command } from '@coreflect/workshop'

/** One press of a facilitator, and what it is called in the table. */
export interface Press {
  readonly name: string
  readonly command: Command
}

const press = (command: Command, name: string = command.type): Press => ({ name, command })
const to = (activity: string) => press({ type: 'start-activity', activity })
/** A minute more for everyone, and one that was too much taken back: what a facilitator does when a story is long. */
const minutes = [press({ type: 'add-time', seconds: 60 }), press({ type: 'add-time', seconds: -30 })]

function round(number: number): readonly Press[] {
  const turn = [
    press({ type: 'start-turn' }),
    ...minutes,
    press({ type: 'next-phase' }),
    press({ type: 'next-phase' }),
    press({ type: 'next-phase' }),
  ]
  return [
    press({ type: 'form-groups' }),
    press({ type: 'form-groups' }),
    press({ type: 'publish-groups' }),
    to(`round-${number}`),
    ...turn,
    press({ type: 'pause' }),
    press({ type: 'resume' }),
    ...turn,
    ...turn,
    press({ type: 'start-turn' }, 'to the offers'),
    ...minutes,
  ]
}

/** Everything that is pressed in the conference workshop of 90 minutes, once the people are in. */
export const conferenceWorkshop: readonly Press[] = [
  press({ type: 'start-session' }),
  to('agreement'),
  ...minutes,
  to('ideas'),
  to('twice'),
  ...round(1),
  press({ type: 'close-offers', round: 1 }),
  to('debrief-1'),
  ...minutes,
  to('clip'),
  ...round(2),
  press({ type: 'close-offers', round: 2 }),
  to('debrief-2'),
  to('revoiced'),
  ...round(3),
  press({ type: 'close-offers', round: 3 }),
  to('bring-back'),
  ...minutes,
  to('close'),
  press({ type: 'close-session' }),
]
