import type { Activity } from './activity.ts'
import type { TalkPlan, TalkStep } from './activity-plans.ts'
import { findActivity } from './agenda.ts'
import type { TalkRun } from './doing-facts.ts'
import type { Group, Grouping, Session } from './session.ts'
import { nextBoundary, type RoundClock, type Segment, settle } from './turns.ts'

/** A talk of the agenda with its plan. */
export type Talk = Activity & { readonly talk: TalkPlan }

/** The talk that is on, with where it stands; undefined while none is on. */
export function talkOn(session: Session): { readonly talk: Talk; readonly run: TalkRun } | undefined {
  const activity = session.current === null ? undefined : findActivity(session, session.current.activity)
  const run = activity === undefined ? undefined : session.talks[activity.id]
  return activity?.talk === undefined || run === undefined ? undefined : { talk: activity as Talk, run }
}

/** The step that a talk stands at. A plan that became shorter meanwhile stands at its last step. */
export function stepOf({ talk }: Talk, run: TalkRun): TalkStep {
  return (talk.steps[run.step] ?? talk.steps.at(-1)) as TalkStep
}

/** The grouping in which people talk in this step; undefined for each alone, for the whole room, and while it is formed. */
export function groupingOfTalk(session: Session, run: TalkRun): Grouping | undefined {
  const round = run.groupings[run.step]
  return session.groupings.find((grouping) => grouping.round === round)
}

/** The stretches of one step: a voice each where people speak one after another, and then time without an end; else one. */
export function stretchesOf(step: TalkStep, grouping: Grouping | undefined): readonly Segment[] {
  if (!step.each || step.size < 2) return [{ kind: 'brief', seconds: step.seconds }]
  const voices = Math.max(2, ...(grouping?.groups.map(({ seats }) => seats.length) ?? [step.size]))
  const voice = (_: unknown, turn: number): Segment => ({ kind: 'phase', turn, phase: 'talk', seconds: step.seconds })
  return [...Array.from({ length: voices }, voice), { kind: 'offer', seconds: 0 }]
}

/** Where the clock of a talk stands at `now`. */
export function talkClock(session: Session, talk: Talk, run: TalkRun, now: number): RoundClock {
  const stretches = stretchesOf(stepOf(talk, run), groupingOfTalk(session, run))
  return settle(stretches, { ...run.at, segment: Math.min(run.at.segment, stretches.length - 1) }, now)
}

/** Whose voice it is in a group; undefined where the group is smaller than others and all of it have spoken. */
export function voiceIn(group: Group, voice: number): string | undefined {
  return group.seats[voice]?.person
}

/** When time alone lets the next one speak, in ms; null where it does not. */
export function nextVoiceAt(session: Session, now: number): number | null {
  const on = talkOn(session)
  if (on === undefined) return null
  const stretches = stretchesOf(stepOf(on.talk, on.run), groupingOfTalk(session, on.run))
  return nextBoundary(stretches, talkClock(session, on.talk, on.run, now), now)
}

/** The session with the clocks of the talk that is on changed, settled at `now`. */
export function withTalkClock(session: Session, now: number, change: (clock: RoundClock) => RoundClock): Session {
  const on = talkOn(session)
  if (on === undefined) return session
  const run = { ...on.run, at: change(talkClock(session, on.talk, on.run, now)) }
  return { ...session, talks: { ...session.talks, [on.talk.id]: run } }
}

/**
 * Whole groups joined to larger ones, in their order: two pairs make a four. No more groups than the people fill at that size,
 * so that nobody of an odd pair is left behind; who sits in none joins the smallest, and so does who was left alone.
 */
export function joinedGroups(
  groups: readonly (readonly string[])[],
  size: number,
  people: readonly string[],
): readonly (readonly string[])[] {
  const here = new Set(people)
  const seated = groups.map((group) => group.filter((person) => here.has(person)))
  const whole = seated.filter((group) => group.length > 1)
  const known = new Set(whole.flat())
  const count = Math.max(1, Math.min(Math.floor(people.length / size), whole.length))
  const joined: string[][] = Array.from({ length: count }, () => [])
  whole.forEach((group, i) => {
    joined[Math.floor((i * count) / whole.length)]?.push(...group)
  })
  const smallest = () => joined.reduce((least, one) => (one.length < least.length ? one : least))
  for (const person of people) if (!known.has(person)) smallest().push(person)
  return joined
}
