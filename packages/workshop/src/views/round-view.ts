import type { Role, Scenario } from '../activity.ts'
import { elapsed, grace, startClock, viewClock } from '../clock.ts'
import { rolesInTurn } from '../roles.ts'
import { groupingOf, groupWith, planOf, type Standing, standingOf } from '../rounds.ts'
import { isToCome } from '../seats-to-come.ts'
import type { Group, Round, Session } from '../session.ts'
import type { RoundView, ScenarioView } from '../view.ts'
import { nameOf } from './group-views.ts'

/** ms that the phases of this turn before the one that stands now were planned for [O1]. */
function beforePhase({ segments, clock, turn }: Standing): number {
  return segments
    .slice(0, clock.segment)
    .filter((segment) => segment.kind === 'phase' && segment.turn === turn)
    .reduce((sum, segment) => sum + segment.seconds * 1000, 0)
}

/** ms that this turn is planned for; time that was given to the part that stands counts. */
function turnLength({ segments, clock, turn }: Standing): number {
  return segments.reduce((sum, segment, i) => {
    if (segment.kind !== 'phase' || segment.turn !== turn) return sum
    return sum + Math.max(0, segment.seconds + (i === clock.segment ? clock.clock.added : 0)) * 1000
  }, 0)
}

function scenarioFor(role: Role, scenario: Scenario | undefined): ScenarioView | null {
  if (scenario === undefined || scenario.forRole !== role.id) return null
  return { title: scenario.title, text: scenario.text, fictional: scenario.fictional }
}

/** The parts of a round that every viewer gets. */
function common(session: Session, round: Round, standing: Standing, now: number): RoundView {
  const { practice, lens } = planOf(session, round.round)
  const { scenario } = practice
  return {
    round: round.round,
    activity: round.activity,
    stage: standing.stage,
    turn: Math.min(standing.turn + 1, practice.roles.length),
    turns: practice.roles.length,
    phase: standing.stage === 'turn' && standing.segment.kind === 'phase' ? standing.segment.phase : null,
    clock: viewClock(standing.clock.clock, standing.segment.seconds),
    before: beforePhase(standing),
    turnLength: turnLength(standing),
    lens: lens ?? null,
    roles: [],
    card: null,
    scenario: scenario === undefined ? 'none' : scenario.fictional ? 'fictional' : 'own',
    offersOpen: standing.stage === 'offer',
    lagging: [],
    finishing: finishingUntil(round, now),
  }
}

/** Until when people may finish who were in a turn when it was ended by hand [L2]; null otherwise. */
function finishingUntil({ endedAt, closedAt }: Round, now: number): number | null {
  return endedAt === null || closedAt !== null || now >= endedAt + grace ? null : endedAt + grace
}

/** The turn in which a group stood when the round was ended; null if it stood in none. */
function lastTurn(session: Session, round: Round, group: string | undefined): Standing | null {
  const standing = standingOf(session, { ...round, endedAt: null }, round.endedAt ?? 0, group)
  return standing.stage === 'turn' ? standing : null
}

/** A round that was ended in the middle of a turn, from a seat: its turn stays for a last minute, and offers are open. */
function finishing(session: Session, round: Round, turn: Standing, now: number): RoundView {
  const endedAt = round.endedAt ?? now
  return {
    ...common(session, round, turn, now),
    clock: viewClock(startClock(endedAt), grace / 1000),
    before: beforePhase(turn) + elapsed(turn.clock.clock, endedAt),
    offersOpen: true,
  }
}

const newest = (session: Session): Round | undefined => session.rounds.at(-1)

/** The newest round from the room's place: no roles, no cards; for the screen. */
export function roundForRoom(session: Session, now: number): RoundView | null {
  const round = newest(session)
  return round === undefined ? null : common(session, round, standingOf(session, round, now), now)
}

/** The newest round for facilitators: the room's place, and which groups have a time of their own. */
export function roundForFacilitators(session: Session, now: number): RoundView | null {
  const round = newest(session)
  const view = roundForRoom(session, now)
  if (round === undefined || view === null) return null
  const lagging = Object.keys(round.own).map((group) => {
    const { clock, segment, stage, turn } = standingOf(session, round, now, group)
    return {
      group,
      stage,
      turn: Math.min(turn + 1, view.turns),
      phase: stage === 'turn' && segment.kind === 'phase' ? segment.phase : null,
      clock: viewClock(clock.clock, segment.seconds),
    }
  })
  return { ...view, lagging }
}

/** The newest round from one seat: roles of the own group in this turn, and the card of the role held now alone [T3]. */
export function roundForPerson(session: Session, person: string, now: number): RoundView | null {
  const round = newest(session)
  if (round === undefined) return null
  const group = groupWith(groupingOf(session, round.round), person)
  const until = finishingUntil(round, now)
  const ended = until === null ? null : lastTurn(session, round, group?.id)
  const standing = ended ?? standingOf(session, round, now, group?.id)
  const view = ended === null ? common(session, round, standing, now) : finishing(session, round, ended, now)
  if (group === undefined || isToCome(session, person, now)) return view
  if (standing.stage === 'offer' || standing.stage === 'closed') return view
  const { practice } = planOf(session, round.round)
  const seats = rolesInTurn(group, practice.roles, Math.max(0, standing.turn)).filter(
    (seat) => !isToCome(session, seat.person, now),
  )
  const mine = seats.find((seat) => seat.person === person)?.role
  return {
    ...view,
    roles: seats.map(({ person: holder, role }) => ({
      person: holder,
      name: nameOf(session, holder),
      role: { id: role.id, name: role.name },
      place: practice.roles.indexOf(role),
    })),
    card:
      mine === undefined
        ? null
        : {
            role: { id: mine.id, name: mine.name },
            text: mine.card,
            scenario: scenarioFor(mine, practice.scenario),
          },
  }
}

/** The newest round from a group's table: who holds which role in this turn, and nobody's card [T3]. */
export function roundForTable(session: Session, group: Group | undefined, now: number): RoundView | null {
  const round = newest(session)
  const seated = group !== undefined && groupingOf(session, round?.round ?? 0)?.groups.includes(group) === true
  const [first] = seated ? group.seats : []
  if (first === undefined) return roundForRoom(session, now)
  const view = roundForPerson(session, first.person, now)
  return view === null ? null : { ...view, card: null }
}
