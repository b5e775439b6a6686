import { findActivity } from '../agenda.ts'
import { viewClock } from '../clock.ts'
import { voicesLeft } from '../go-round.ts'
import { groupWith } from '../lookup.ts'
import type { Group, Session } from '../session.ts'
import { groupingOfTalk, stepOf, stretchesOf, talkClock, talkOn, voiceIn } from '../talk.ts'
import type { GoRoundView, NamedVoice, TalkView } from '../view-parts/doings.ts'
import { nameOf } from './group-views.ts'

const named = (session: Session, person: string): NamedVoice => ({ person, name: nameOf(session, person) })

/** The talk that is on, from the room's place: nobody's name [P4]. */
export function talkForRoom(session: Session, now: number): TalkView | null {
  const on = talkOn(session)
  if (on === undefined) return null
  const { talk, run } = on
  const grouping = groupingOfTalk(session, run)
  const stretches = stretchesOf(stepOf(talk, run), grouping)
  const { segment, clock } = talkClock(session, talk, run, now)
  return {
    activity: talk.id,
    form: talk.talk.form,
    steps: talk.talk.steps,
    step: run.step,
    clock: viewClock(clock, stretches[segment]?.seconds ?? 0),
    voices: stretches.length - 1,
    voice: segment,
    speaking: null,
    round: grouping?.round ?? null,
  }
}

/** The talk from a group's table: who of the group speaks. */
export function talkForGroup(session: Session, group: Group | undefined, now: number): TalkView | null {
  const view = talkForRoom(session, now)
  if (view === null || view.voices === 0 || group === undefined) return view
  const speaker = voiceIn(group, view.voice)
  return speaker === undefined ? view : { ...view, speaking: named(session, speaker) }
}

/** The talk from one seat: who of the own group speaks. */
export function talkForPerson(session: Session, person: string, now: number): TalkView | null {
  const on = talkOn(session)
  const grouping = on === undefined ? undefined : groupingOfTalk(session, on.run)
  return talkForGroup(session, groupWith(grouping, person), now)
}

/** The go-round that is on, from the room's place. */
function goRoundForRoom(session: Session, now: number) {
  const activity = session.current === null ? undefined : findActivity(session, session.current.activity)
  const run = activity === undefined ? undefined : session.goRounds[activity.id]
  if (activity === undefined || run === undefined) return null
  const left = voicesLeft(session, run, now)
  const view: GoRoundView = {
    activity: activity.id,
    question: activity.goRound?.question ?? null,
    pass: activity.goRound?.pass ?? true,
    people: left.length + run.had.length,
    left: left.length,
    mine: null,
    ahead: null,
    voice: null,
    next: null,
  }
  return { run, left, view }
}

/** The go-round with the names of who speaks and who is next where this viewer may know them. */
export function goRoundNamed(session: Session, now: number, names: boolean): GoRoundView | null {
  const on = goRoundForRoom(session, now)
  if (on === null) return null
  const [voice, next] = on.left
  const told = (person: string | undefined) => (names && person !== undefined ? named(session, person) : null)
  return { ...on.view, voice: told(voice), next: told(next) }
}

/** The go-round from one person's place. */
export function goRoundForPerson(session: Session, person: string, now: number): GoRoundView | null {
  const on = goRoundForRoom(session, now)
  if (on === null) return null
  const ahead = on.left.indexOf(person)
  if (ahead === -1) return { ...on.view, mine: on.run.had.includes(person) ? 'had' : 'later' }
  return { ...on.view, mine: ahead === 0 ? 'now' : ahead === 1 ? 'next' : 'later', ahead }
}
