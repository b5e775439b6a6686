import type { Actor } from '../actor.ts'
import type { Signal, SignalKind } from '../room-facts.ts'
import { runningRound } from '../rounds.ts'
import type { Session } from '../session.ts'
import { comesTogether, paceFor, signalFor, stands } from '../signals.ts'
import { stretchOf, turnOf } from '../stretch.ts'
import { actingGroup } from '../tables.ts'
import type { CommandOf } from './command.ts'
import { type Circumstance, type Decision, refused } from './outcome.ts'
import { selfOf } from './people.ts'

const lives = new Set<Session['state']>(['lobby', 'live', 'paused', 'wrap-up'])

/** How long a facilitator who is on the way is announced, in ms. */
const onTheWayFor = 900_000

function mine(session: Session, actor: Actor): (signal: Signal) => boolean {
  const group = actingGroup(session, actor)?.id ?? null
  return (signal) => (group === null ? signal.person === selfOf(actor) : signal.group === group)
}

/**
 * Says something for one's group: help, more time, ready, all here. Anyone of the group can, and who did is not kept; said twice, it
 * stands once. Only somebody who sits in no group signals for themselves, and only for help.
 */
export function raiseSignal(
  session: Session,
  { signal: kind }: CommandOf<'raise-signal'>,
  { actor, now, chance }: Circumstance,
): Decision {
  const person = selfOf(actor)
  if (!lives.has(session.state)) return refused(session, 'not-now')
  const group = actingGroup(session, actor)?.id ?? null
  if (group === null && actor.kind === 'table') return refused(session, 'not-in-group')
  const unfit = unfitting(session, kind, group, now)
  if (unfit !== null) return refused(session, unfit)
  const standing = session.signals.filter((one) => stands(session, one, now))
  if (standing.some((one) => one.kind === kind && mine(session, actor)(one))) return { session }
  const signal: Signal = {
    id: chance.id(),
    kind,
    group,
    person: group === null ? person : null,
    at: now,
    until: now + signalFor[kind],
    stretch: kind === 'help' || kind === 'gathered' ? null : stretchOf(session, group, now),
    coming: null,
  }
  return { session: { ...session, signals: [...standing, signal] } }
}

/** More time is asked for in a turn, readiness is said in a round, being all here until the first turn; help at any time. */
function unfitting(session: Session, kind: SignalKind, group: string | null, now: number) {
  if (kind === 'help') return null
  if (group === null) return 'not-in-group' as const
  if (kind === 'gathered') return comesTogether(session, group, now) ? null : ('not-now' as const)
  if (kind === 'more-time') return turnOf(session, group, now) === null ? ('no-turn' as const) : null
  return runningRound(session) === undefined ? ('no-turn' as const) : null
}

/** Takes back what one's group said. */
export function lowerSignal(
  session: Session,
  { signal: kind }: CommandOf<'lower-signal'>,
  { actor }: Circumstance,
): Decision {
  const own = mine(session, actor)
  const signals = session.signals.filter((one) => one.kind !== kind || !own(one))
  return { session: signals.length === session.signals.length ? session : { ...session, signals } }
}

/** "I am on my way": whoever asked sees who comes. */
export function comeToSignal(
  session: Session,
  { signal: id }: CommandOf<'come-to-signal'>,
  { actor, now }: Circumstance,
): Decision {
  const found = session.signals.find((one) => one.id === id)
  if (found === undefined || !stands(session, found, now)) return refused(session, 'not-found')
  if (actor.kind !== 'facilitator') return refused(session, 'not-allowed')
  const coming = { id: actor.id, name: actor.name }
  const signals = session.signals.map((one) => (one === found ? { ...one, coming, until: now + onTheWayFor } : one))
  return { session: { ...session, signals } }
}

/** Puts a signal away that was seen to. */
export function clearSignal(session: Session, { signal: id }: CommandOf<'clear-signal'>): Decision {
  const signals = session.signals.filter((one) => one.id !== id)
  return signals.length === session.signals.length
    ? refused(session, 'not-found')
    : { session: { ...session, signals } }
}

/** Says that it should go slower or faster, or takes that back. Only how many say so is told, and to facilitators alone. */
export function sayPace(session: Session, { pace }: CommandOf<'say-pace'>, { actor, now }: Circumstance): Decision {
  if (!lives.has(session.state)) return refused(session, 'not-now')
  const person = selfOf(actor)
  const rest = session.paces.filter((one) => one.person !== person)
  if (pace === null) return { session: rest.length === session.paces.length ? session : { ...session, paces: rest } }
  return { session: { ...session, paces: [...rest, { person, pace, until: now + paceFor }] } }
}

/** Puts away what was said about the pace: it was heard. */
export function clearPaces(session: Session): Decision {
  return { session: session.paces.length === 0 ? session : { ...session, paces: [] } }
}
