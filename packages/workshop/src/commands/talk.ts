import { peopleHere } from '../absence.ts'
import { startClock } from '../clock.ts'
import type { TalkRun } from '../doing-facts.ts'
import { groupSizes } from '../grouping-sizes.ts'
import {
  type Beside,
  dividedBeside,
  groupingBeside,
  nextBeside,
  publishedBeside,
  withNewest,
} from '../groups-beside.ts'
import { newestGrouping } from '../rounds.ts'
import type { Grouping, Session } from '../session.ts'
import { groupingOfTalk, joinedGroups, stepOf, stretchesOf, type Talk, talkClock, talkOn } from '../talk.ts'
import { enter } from '../turns.ts'
import type { CommandOf } from './command.ts'
import { type Circumstance, type Decision, refused } from './outcome.ts'

/** Begins a talk at its first step, or goes on with one that was left, in its own groups. */
export function beginTalk(session: Session, talk: Talk, circumstance: Circumstance): Session {
  const run = session.talks[talk.id]
  if (run === undefined) {
    const at = { segment: 0, clock: startClock(circumstance.now) }
    return entered(session, talk, { step: 0, at, groupings: [] }, circumstance)
  }
  const again = { ...run, at: { ...run.at, clock: startClock(circumstance.now) } }
  return entered(session, talk, again, circumstance)
}

/** The session with this step of a talk on, and people in the groups that it needs. */
function entered(session: Session, talk: Talk, run: TalkRun, circumstance: Circumstance): Session {
  const { session: seated, round } = seatedFor(session, talk, run, circumstance)
  const groupings = talk.talk.steps.map((_, i) => (i === run.step ? round : (run.groupings[i] ?? null)))
  return { ...seated, talks: { ...seated.talks, [talk.id]: { ...run, groupings } } }
}

interface Seated {
  readonly session: Session
  readonly round: number | null
}

function seatedFor(session: Session, talk: Talk, run: TalkRun, circumstance: Circumstance): Seated {
  const { size } = stepOf(talk, run)
  if (size < 2) return { session, round: null }
  const known = run.groupings[run.step] ?? earlierOfSize(talk, run, size)
  if (known !== null) return { session: withNewest(session, known), round: known }
  const people = peopleHere(session, circumstance.now).map(({ id }) => id)
  if (people.length < 2) return { session, round: null }
  const before = smallerBefore(session, talk, run, size)
  if (before !== undefined) {
    const groups = joinedGroups(
      before.groups.map(({ seats }) => seats.map(({ person }) => person)),
      size,
      people,
    )
    return publishedBeside(session, groups, { mode: 'by-hand', size, seed: before.seed }, circumstance.chance)
  }
  return formed(session, { mode: talk.talk.mode, size }, people.length, circumstance)
}

/** Groups of a step that has the same size: people stay together. */
function earlierOfSize(talk: Talk, run: TalkRun, size: number): number | null {
  const at = talk.talk.steps.findIndex((step, i) => step.size === size && i < run.step && run.groupings[i] != null)
  return run.groupings[at] ?? null
}

/** The smaller groups of the step before, which are joined as they are. */
function smallerBefore(session: Session, talk: Talk, run: TalkRun, size: number): Grouping | undefined {
  const at = talk.talk.steps.findLastIndex((step, i) => i < run.step && step.size >= 2 && step.size < size)
  return at === -1 ? undefined : groupingOfTalk(session, { ...run, step: at })
}

/** Groups by the engine at once; where people choose or a facilitator seats them, a draft for the facilitators to publish. */
function formed(session: Session, how: Beside, people: number, { now, chance }: Circumstance): Seated {
  const newest = newestGrouping(session)
  if (how.mode === 'stay' && newest !== undefined) return { session, round: newest.round }
  const byPeople = how.mode === 'self-select' || how.mode === 'by-hand'
  if (!byPeople || session.draft !== null) {
    const mode = byPeople ? 'mix-new' : how.mode
    const { seed, groups } = dividedBeside(session, { ...how, mode }, now, chance)
    return publishedBeside(session, groups, { ...how, mode, seed }, chance)
  }
  const round = nextBeside(session)
  const groups = groupSizes(people, how.size).map((_, i) => ({
    id: chance.id(),
    label: i + 1,
    place: '',
    board: '',
    stepFree: false,
    cap: how.mode === 'self-select' ? how.size + 1 : null,
    seats: [],
  }))
  const draft = { ...groupingBeside(chance.id(), round, { ...how, seed: chance.seed() }), groups }
  return { session: { ...session, draft: { ...draft, choosing: how.mode === 'self-select' } }, round }
}

/** Turns to a step of the talk that is on, also back to an earlier one: its groups are the same as then. */
export function talkStep(session: Session, { to }: CommandOf<'talk-step'>, circumstance: Circumstance): Decision {
  const on = talkOn(session)
  if (on === undefined || to >= on.talk.talk.steps.length) return refused(session, 'not-now')
  if (to === on.run.step) return { session }
  const at = enter({ ...on.run.at, segment: 0 }, 0, circumstance.now)
  return { session: entered(session, on.talk, { ...on.run, step: to, at }, circumstance) }
}

/** Lets the next one speak in every group, before time does. `to` counts voices from 0; one past the last ends them. */
export function talkVoice(session: Session, { to }: CommandOf<'talk-voice'>, { now }: Circumstance): Decision {
  const on = talkOn(session)
  if (on === undefined) return refused(session, 'not-now')
  const stretches = stretchesOf(stepOf(on.talk, on.run), groupingOfTalk(session, on.run))
  const stands = talkClock(session, on.talk, on.run, now)
  if (stretches.length < 2 || to >= stretches.length) return refused(session, 'no-turn')
  if (to === stands.segment) return { session }
  const run = { ...on.run, at: enter(stands, to, now) }
  return { session: { ...session, talks: { ...session.talks, [on.talk.id]: run } } }
}
