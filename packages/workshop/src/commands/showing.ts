import { concerned } from '../consent.ts'
import type { Observation, Shown } from '../observation.ts'
import { rolesInTurn } from '../roles.ts'
import { groupingOf, groupWith, planOf, standingOf } from '../rounds.ts'
import type { Group, Session } from '../session.ts'
import type { CommandOf } from './command.ts'
import { withoutCardsOf } from './group-cards.ts'
import { type Circumstance, type Decision, refused } from './outcome.ts'

/** So many notes may one person show in a round. */
const mostShown = 40

/**
 * Is it time to show a note of this turn (from 1)? Those who talked look back first, the observer last: so from the observer's
 * part of the turn on, or once the turn is over.
 */
function observersTime(session: Session, round: number, turn: number, group: Group, now: number): boolean {
  const run = session.rounds.find((one) => one.round === round)
  if (run === undefined) return false
  const { stage, turn: at, segment } = standingOf(session, run, now, group.id)
  if (stage === 'offer') return true
  if (stage !== 'turn' || segment.kind !== 'phase' || at + 1 < turn) return false
  if (at + 1 > turn) return true
  const { phases } = planOf(session, round).practice
  return segment.phase === 'observer' || (phases.observer === 0 && segment.phase !== 'talk')
}

/**
 * Shows an own note in the group: first to whom it is about, then to everyone there [C1]. Shown again with other words, the new
 * ones stand, and a card of the old ones leaves the group's board. It is a quiet command: nobody but those who are shown the note can tell that it was given [P6].
 */
export function show(session: Session, command: CommandOf<'show'>, { actor, now }: Circumstance): Decision {
  const { observation, to } = command
  const author = actor.kind === 'person' ? actor.id : ''
  const group = groupWith(groupingOf(session, observation.round), author)
  if (group === undefined) return refused(session, 'not-in-group')
  const { roles } = planOf(session, observation.round).practice
  if (observation.turn > roles.length) return refused(session, 'no-turn')
  if (!observersTime(session, observation.round, observation.turn, group, now)) return refused(session, 'observer-last')
  const before = session.shown.find((one) => one.author === author && one.observation.id === observation.id)
  const seats = rolesInTurn(group, roles, observation.turn - 1)
  const people = concerned(observation.about, author, seats, roles).map(({ person }) => person)
  const seen = people.every((person) => before?.people.includes(person))
  if (to === 'group' && !seen) return refused(session, 'person-first')
  const own = session.shown.filter((one) => one.author === author && one.observation.round === observation.round)
  if (before === undefined && own.length >= mostShown) return refused(session, 'too-many-tries')
  const shown: Shown = { author, group: group.id, observation, people, toGroup: to === 'group' }
  const rest = session.shown.filter((one) => one !== before)
  const same = shown.toGroup && before !== undefined && isEqual(before.observation, observation)
  const kept = same ? session : withoutCardsOf(session, author, observation.id)
  return { session: { ...kept, shown: [...rest, shown] } }
}

const isEqual = (a: Observation, b: Observation) =>
  a.text === b.text && a.kind === b.kind && a.about === b.about && a.turn === b.turn && a.moment === b.moment

/** Takes an own note out of everyone's sight again, off the group's board as well; also one that is not there any more, so that it can be said twice. */
export function hide(session: Session, command: CommandOf<'hide'>, { actor }: Circumstance): Decision {
  const shown = session.shown.filter(
    ({ author, observation }) =>
      !(actor.kind === 'person' && author === actor.id && observation.id === command.observation),
  )
  const kept = actor.kind === 'person' ? withoutCardsOf(session, actor.id, command.observation) : session
  return { session: shown.length === session.shown.length ? kept : { ...kept, shown } }
}
