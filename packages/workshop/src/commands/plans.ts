import type { Activity } from '../activity.ts'
import { findActivity } from '../agenda.ts'
import { closedDots, newDots, withDots } from '../ballots.ts'
import type { PlanRun } from '../doing-facts.ts'
import type { Session } from '../session.ts'
import { withWording } from '../shared-lines.ts'
import { inLocale } from '../words.ts'
import type { CommandOf } from './command.ts'
import { type Circumstance, type Decision, refused } from './outcome.ts'
import { selfOf } from './people.ts'

/** So many topics can be overlooked by a room. */
const most = 60

const put = (session: Session, activity: string, run: PlanRun): Session => ({
  ...session,
  plans: { ...session.plans, [activity]: run },
})

/** Lays out the topics that were planned. */
export function beginPlan(session: Session, { id, plan }: Activity, { chance }: Circumstance): Session {
  if (session.plans[id] !== undefined) return session
  const cards = plan?.cards.map((card) => ({ id: chance.id(), text: inLocale(card, session.locale), rev: 1 })) ?? []
  return put(session, id, { cards, priorities: null, on: {} })
}

/** A planning that has begun and can still be changed. */
function openPlan(session: Session, id: string): PlanRun | undefined {
  return session.state === 'revisit' ? undefined : session.plans[id]
}

/** Adds a topic or puts one in other words; anyone may, and nobody's name is kept. */
export function planCard(session: Session, command: CommandOf<'plan-card'>, { chance }: Circumstance): Decision {
  const run = openPlan(session, command.activity)
  if (run === undefined) return refused(session, 'not-now')
  const { card: line, rev, text } = command
  const cards = withWording(run.cards, { line, rev, text }, chance.id(), most)
  if (typeof cards === 'string') return refused(session, cards)
  return { session: cards === run.cards ? session : put(session, command.activity, { ...run, cards }) }
}

/** Takes a topic away, with its place and the dots on it. */
export function removePlanCard(session: Session, { activity, card }: CommandOf<'remove-plan-card'>): Decision {
  const run = openPlan(session, activity)
  if (run === undefined) return refused(session, 'not-now')
  const cards = run.cards.filter(({ id }) => id !== card)
  if (cards.length === run.cards.length) return refused(session, 'not-found')
  const without = <T>(of: { readonly [id: string]: T }) =>
    Object.fromEntries(Object.entries(of).filter(([id]) => id !== card))
  const priorities = run.priorities && { ...run.priorities, on: without(run.priorities.on) }
  return { session: put(session, activity, { cards, priorities, on: without(run.on) }) }
}

/** Lets everyone say privately what matters most to them; what was said before is gone. */
export function openPriorities(
  session: Session,
  { activity }: CommandOf<'open-priorities'>,
  { chance }: Circumstance,
): Decision {
  const run = openPlan(session, activity)
  const budget = findActivity(session, activity)?.plan?.priorities ?? 0
  if (run === undefined || budget === 0) return refused(session, 'not-now')
  return { session: put(session, activity, { ...run, priorities: newDots(chance.id(), budget) }) }
}

/** Hands in one's priorities, once and all together: they go into the sums and cannot be told from anyone else's. */
export function handInPriorities(
  session: Session,
  { activity, on }: CommandOf<'hand-in-priorities'>,
  { actor }: Circumstance,
): Decision {
  const run = openPlan(session, activity)
  const person = selfOf(actor)
  if (run?.priorities?.open !== true) return refused(session, 'not-now')
  if (run.priorities.handedIn.includes(person)) return { session }
  const placed = Object.values(on).reduce((sum, count) => sum + count, 0)
  if (placed > run.priorities.budget) return refused(session, 'bad-input')
  const there = Object.entries(on).filter(([card]) => run.cards.some(({ id }) => id === card))
  const priorities = withDots(run.priorities, person, Object.fromEntries(there))
  return { session: put(session, activity, { ...run, priorities }) }
}

/** Counts the priorities: sums of five people or more are told from now on, and who gave any is kept no longer. */
export function closePriorities(session: Session, { activity }: CommandOf<'close-priorities'>): Decision {
  const run = openPlan(session, activity)
  if (run === undefined || run.priorities === null) return refused(session, 'not-now')
  if (!run.priorities.open) return { session }
  return { session: put(session, activity, { ...run, priorities: closedDots(run.priorities) }) }
}

/** Places a topic on a coming session, or takes it back. */
export function placeCard(session: Session, { activity, card, place }: CommandOf<'place-card'>): Decision {
  const run = openPlan(session, activity)
  const places = findActivity(session, activity)?.plan?.places ?? []
  if (run === undefined) return refused(session, 'not-now')
  const known = run.cards.some(({ id }) => id === card) && (place === null || places.some(({ id }) => id === place))
  if (!known) return refused(session, 'not-found')
  const rest = Object.entries(run.on).filter(([id]) => id !== card)
  return {
    session: put(session, activity, {
      ...run,
      on: Object.fromEntries(place === null ? rest : [...rest, [card, place]]),
    }),
  }
}
