import { findActivity } from '../agenda.ts'
import { closedPulse, newPulse, summed, withAnswer } from '../ballots.ts'
import type { Pulse } from '../debrief-facts.ts'
import type { Session } from '../session.ts'
import { inLocale, type Words } from '../words.ts'
import type { CommandOf } from './command.ts'
import { type Circumstance, type Decision, refused } from './outcome.ts'
import { selfOf } from './people.ts'

/** So many questions of a day are kept. */
const most = 40

const put = (session: Session, pulse: Pulse): Session => ({
  ...session,
  pulses: session.pulses.map((one) => (one.id === pulse.id ? pulse : one)),
})

/** Does the question have the choices that its kind needs? A scale has words at its two ends, or none. */
function hasChoices({ kind, options }: CommandOf<'open-pulse'>): boolean {
  if (kind === 'poll') return options.length >= 2 && options.every((option) => option !== '')
  return kind === 'scale' ? options.length === 0 || options.length === 2 : options.length === 0
}

/** Asks everyone a question. One is asked at a time: an earlier one is closed. */
export function openPulse(session: Session, command: CommandOf<'open-pulse'>, { chance }: Circumstance): Decision {
  if (session.state === 'revisit') return refused(session, 'already-over')
  if (session.state === 'draft') return refused(session, 'not-now')
  if (!hasChoices(command)) return refused(session, 'bad-input')
  const { kind, question, options } = command
  const pulse = newPulse({ id: chance.id(), kind, question, options })
  return {
    session: { ...session, pulses: [...session.pulses.map(closedPulse), pulse].slice(-most), pulseOn: pulse.id },
  }
}

/** Asks the question that was planned at this place of the pulse that is on. */
export function askPlanned(session: Session, command: CommandOf<'ask-planned'>, circumstance: Circumstance): Decision {
  const activity = findActivity(session, command.activity)
  const asked = activity?.pulse?.questions[command.at]
  if (activity === undefined || asked === undefined) return refused(session, 'not-found')
  if (session.current?.activity !== activity.id) return refused(session, 'not-now')
  const words = (text: Words, most: number) => inLocale(text, session.locale).slice(0, most)
  const question = words(asked.question, 200)
  const options = asked.options.map((option) => words(option, 80))
  return openPulse(session, { type: 'open-pulse', kind: asked.kind, question, options }, circumstance)
}

/** Answers, once: the answer goes into the sums at once, and nothing links it to the person. */
export function answerPulse(
  session: Session,
  { pulse: id, answer }: CommandOf<'answer-pulse'>,
  { actor }: Circumstance,
): Decision {
  const pulse = session.pulses.find((one) => one.id === id)
  const person = selfOf(actor)
  if (pulse === undefined || !pulse.open) return refused(session, 'not-now')
  if (pulse.handedIn.includes(person)) return { session }
  const sums = summed(pulse, answer)
  return sums === null ? refused(session, 'bad-input') : { session: put(session, withAnswer(pulse, person, sums)) }
}

/** Ends the answering; what five or more have said stays in view. */
export function closePulse(session: Session, { pulse: id }: CommandOf<'close-pulse'>): Decision {
  const pulse = session.pulses.find((one) => one.id === id)
  if (pulse === undefined) return refused(session, 'not-found')
  return { session: pulse.open ? put(session, closedPulse(pulse)) : session }
}

/** Takes the question from phones and screen; an open one is closed by it. Its sums stay for the harvest. */
export function clearPulse(session: Session): Decision {
  if (session.pulseOn === null) return { session }
  return { session: { ...session, pulses: session.pulses.map(closedPulse), pulseOn: null } }
}
