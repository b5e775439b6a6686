import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Activity } from '../activity.ts'
import type { Actor } from '../actor.ts'
import { plannedEnd } from '../agenda.ts'
import { begunOf, draftWithinRun, openFrom, withinRun } from '../agenda-begun.ts'
import { type AgendaDraft, inRounds, withActivity, withChange, withMoved, withoutActivity } from '../agenda-draft.ts'
import { sameBlock } from '../agenda-draft-merge.ts'
import { nextChange } from '../elapse.ts'
import { agendaDraftOf } from '../plan-of.ts'
import type { Session } from '../session.ts'
import type { Template } from '../template.ts'
import { facilitator, person, Rehearsal } from '../testing/workshop.ts'
import { viewFor } from '../view-for.ts'
import type { ChangeAgenda } from './agenda.ts'

const block = (id: string, more: Partial<Activity> = {}): Activity => ({
  ...{ id, type: 'talk', title: { en: id }, prompt: { en: '' }, minutes: 10 },
  ...more,
})
const wish = ({ agendaVersion }: Session, { agenda, lenses }: AgendaDraft): ChangeAgenda => ({
  type: 'change-agenda',
  version: agendaVersion,
  agenda: agenda as Template['agenda'],
  lenses: lenses as Template['lenses'],
})
const change = (room: Rehearsal, how: (draft: AgendaDraft) => AgendaDraft, by: Actor = facilitator) =>
  room.try(by, wish(room.session, how(agendaDraftOf(room.session))))
const ids = ({ agenda }: Pick<Session, 'agenda'>) => agenda.map(({ id }) => id)

/** A room that has come so far, and one round of it in groups. */
function roomIn(activity: 'nothing' | 'arrive' | 'round-1' | 'debrief' | 'round-2'): Rehearsal {
  const room = new Rehearsal(6)
  if (activity === 'nothing') return room
  room.must(facilitator, { type: 'start-session' })
  const way = ['round-1', 'debrief', 'round-2']
  for (const id of way.slice(0, way.indexOf(activity) + 1)) {
    room.now += 300_000
    if (id.startsWith('round')) {
      room.must(facilitator, { type: 'form-groups', seed: 3 })
      room.must(facilitator, { type: 'publish-groups' })
    }
    room.must(facilitator, { type: 'start-activity', activity: id })
  }
  return room
}
const places = fc.constantFrom('nothing', 'arrive', 'round-1', 'debrief', 'round-2' as const)

const deeds = fc.array(
  fc.record({ what: fc.nat(4), at: fc.nat(20), to: fc.nat(20), minutes: fc.integer({ min: 1, max: 90 }) }),
  { maxLength: 6 },
)
function doing(draft: AgendaDraft, all: readonly { what: number; at: number; to: number; minutes: number }[]) {
  return all.reduce((now, { what, at, to, minutes }, i) => {
    const one = now.agenda[at % now.agenda.length]
    const id = one?.id ?? ''
    if (what === 0) return withActivity(now, block(`new-${i}`), to)
    if (what === 1) return withoutActivity(now, id)
    if (what === 2) return withMoved(now, id, to % now.agenda.length)
    if (what === 3 && one?.practice !== undefined) return withActivity(now, { ...one, id: `copy-${i}` }, to)
    return withChange(now, id, { minutes, title: { en: `changed ${i}` } })
  }, draft)
}

test('what is wished for a running agenda is cut to what can be had, and that is done; nothing of it breaks a view', () => {
  fc.assert(
    fc.property(places, deeds, (place, all) => {
      const room = roomIn(place)
      const before = room.session
      const begun = begunOf(before)
      const had = agendaDraftOf(before)
      const wanted = inRounds(draftWithinRun(had, begun, doing(had, all)))
      expect(sameBlock(withinRun(had.agenda, begun, wanted.agenda), wanted.agenda)).toBe(true)
      const { refusal } = change(room, () => wanted)
      expect(refusal).toBeUndefined()
      const after = room.session
      expect(ids(after)).toEqual(ids(wanted))
      for (const { activity, endedAt } of begun) {
        const [was, is] = [before, after].map(({ agenda }) => agenda.find(({ id }) => id === activity))
        if (endedAt === null) expect({ ...is, minutes: 0, was: 0 }).toEqual({ ...was, minutes: 0, was: 0 })
        else expect(is).toEqual(was)
      }
      expect(ids(after).filter((id) => after.actual[id] !== undefined)).toEqual(begun.map(({ activity }) => activity))
      if (before.startedAt !== null) expect(plannedEnd(after)).toBe(plannedEnd(before))
      const rounds = after.agenda.flatMap(({ practice }) => practice?.round ?? [])
      expect(new Set(rounds).size).toBe(rounds.length)
      for (const { activity, round } of after.rounds) {
        expect(after.agenda.find(({ id }) => id === activity)?.practice?.round).toBe(round)
      }
      const lenses = new Set(after.lenses.map(({ id }) => id))
      for (const { lens } of after.agenda) expect(lens === undefined || lenses.has(lens)).toBe(true)
      for (const who of [facilitator, person('p1'), { kind: 'screen' } as const]) {
        expect(viewFor(after, who, room.now)).toBeDefined()
      }
      expect(nextChange(after, room.now)).not.toBeNaN()
      expect(agendaDraftOf(after).agenda.map(({ minutes }) => minutes)).toEqual(
        wanted.agenda.map(({ minutes }) => minutes),
      )
    }),
    { numRuns: 150 },
  )
})

test('what is past stays: a wish that changes, moves or removes it is refused and nothing is changed', () => {
  const room = roomIn('debrief')
  for (const wrong of [
    (draft: AgendaDraft) => withChange(draft, 'arrive', { minutes: 20 }),
    (draft: AgendaDraft) => withoutActivity(draft, 'round-1'),
    (draft: AgendaDraft) => withMoved(draft, 'arrive', 3),
    (draft: AgendaDraft) => withActivity(draft, block('late'), 1),
    (draft: AgendaDraft) => withChange(draft, 'debrief', { title: { en: 'Another' } }),
  ]) {
    const before = room.session
    expect(change(room, wrong).refusal?.code).toBe('not-now')
    expect(room.session).toBe(before)
  }
  expect(change(room, (draft) => withChange(draft, 'debrief', { minutes: 12 })).refusal).toBeUndefined()
  expect(room.session.agenda.find(({ id }) => id === 'debrief')).toMatchObject({ minutes: 12, was: 5 })
})

test('of two who change the plan at once the second is told, and so is who did not see that something has begun', () => {
  const room = roomIn('arrive')
  const seen = room.session
  const mine = wish(seen, withActivity(agendaDraftOf(seen), block('mine'), 5))
  expect(room.try(facilitator, mine).refusal).toBeUndefined()
  const theirs = wish(seen, withActivity(agendaDraftOf(seen), block('theirs'), 5))
  expect(room.try(facilitator, theirs).refusal?.code).toBe('busy')
  const late = wish(room.session, agendaDraftOf(room.session))
  room.must(facilitator, { type: 'start-activity', activity: 'debrief' })
  expect(room.try(facilitator, late).refusal?.code).toBe('busy')
  room.must(facilitator, { type: 'broadcast', text: 'Hello' })
  expect(change(room, (draft) => withoutActivity(draft, 'mine')).refusal).toBeUndefined()
})

test('only facilitators change the agenda, and nobody after the end', () => {
  const room = roomIn('arrive')
  expect(change(room, (draft) => draft, person('p1')).refusal?.code).toBe('not-allowed')
  expect(change(room, (draft) => draft, { kind: 'screen' }).refusal?.code).toBe('not-allowed')
  room.must(facilitator, { type: 'close-session' })
  expect(change(room, (draft) => withActivity(draft, block('more'), 9)).refusal?.code).toBe('already-over')
})

test('[G5] a round whose groups were formed keeps its number; a new one before it gets a free one', () => {
  const room = roomIn('debrief')
  room.must(facilitator, { type: 'form-groups', seed: 3 })
  const round = room.session.agenda.find(({ id }) => id === 'round-2')
  if (round === undefined) throw new Error('There is a second round')
  change(room, (draft) => withActivity(draft, { ...round, id: 'between' }, 3))
  const numbers = room.session.agenda.flatMap(({ id, practice }) => (practice ? [[id, practice.round]] : []))
  expect(numbers).toEqual([
    ['round-1', 1],
    ['between', 3],
    ['round-2', 2],
  ])
  expect(room.session.draft?.round).toBe(2)
  change(room, (draft) => withoutActivity(draft, 'round-2'))
  expect(room.session.draft).toBeNull()
})

test('[L2] a change of the plan is taken back like any step, lenses and planned end too', () => {
  const room = roomIn('debrief')
  const before = room.session
  change(room, (draft) => withoutActivity(draft, 'round-2'))
  expect(room.session.step?.kind).toBe('replanned')
  expect(plannedEnd(room.session)).toBe(plannedEnd(before))
  room.must(facilitator, { type: 'undo', step: room.session.step?.id ?? '' })
  expect(room.session.agenda).toEqual(before.agenda)
  expect(room.session.lenses).toEqual(before.lenses)
  expect(room.session.takenOff).toBe(0)
  expect(openFrom(room.session.agenda, begunOf(room.session))).toBe(3)
})
