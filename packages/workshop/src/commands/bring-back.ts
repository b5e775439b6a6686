import { lineKind, type Offer } from '../observation.ts'
import { groupingOf, groupWith } from '../rounds.ts'
import type { Session } from '../session.ts'
import type { CommandOf } from './command.ts'
import { windowOpen } from './offers.ts'
import { type Circumstance, type Decision, refused } from './outcome.ts'

/** The session without what this group wanted to bring back so far. */
function without(session: Session, round: number, group: string): Session {
  const before = session.broughtBack.find((one) => one.round === round && one.group === group)
  if (before === undefined) return session
  return {
    ...session,
    broughtBack: session.broughtBack.filter((one) => one !== before),
    offers: session.offers.filter(({ id }) => id !== before.offer),
  }
}

/**
 * Hands over one line that the group wrote together [C7]. It is asked about like any note, everyone in the group but who
 * pressed, and goes to the room only by a yes from all of them. A second line takes the place of the first and is asked anew.
 */
export function bringBack(
  session: Session,
  command: CommandOf<'bring-back'>,
  { actor, now, chance }: Circumstance,
): Decision {
  const { round, text } = command
  const author = actor.kind === 'person' ? actor.id : ''
  const group = groupWith(groupingOf(session, round), author)
  if (group === undefined) return refused(session, 'not-in-group')
  if (!windowOpen(session, round, group, now)) return refused(session, 'offers-closed')
  const cleared = without(session, round, group.id)
  const id = chance.id()
  const offer: Offer = {
    id,
    author,
    group: group.id,
    observation: { id, round, turn: 1, kind: lineKind, about: 'between', moment: 0, text },
    asks: group.seats
      .filter(({ person }) => person !== author)
      .map(({ person }) => ({ id: chance.id(), person, role: '', answer: null })),
  }
  return {
    session: {
      ...cleared,
      offers: [...cleared.offers, offer],
      broughtBack: [...cleared.broughtBack, { round, group: group.id, offer: offer.id, onBoard: null }],
    },
  }
}

/** Brings nothing back, or takes the line back that was handed over [C7]. Facilitators cannot tell it from anything else. */
export function pass(session: Session, { round }: CommandOf<'pass'>, { actor, now }: Circumstance): Decision {
  const group = groupWith(groupingOf(session, round), actor.kind === 'person' ? actor.id : '')
  if (group === undefined) return refused(session, 'not-in-group')
  if (!windowOpen(session, round, group, now)) return refused(session, 'offers-closed')
  const cleared = without(session, round, group.id)
  const passed = { round, group: group.id, offer: null, onBoard: null }
  return { session: { ...cleared, broughtBack: [...cleared.broughtBack, passed] } }
}
