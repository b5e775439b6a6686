import type { View } from '@coreflect/workshop'
import { expect, test } from 'vitest'
import { nextItem, nextStep, placeOf } from './next-step.ts'
import { agendaAt, groupsOf, nowOf, peopleOf, roundOf, viewOf } from './view-sample.ts'

const six = peopleOf(6)
const trios = groupsOf(['Ana', 'Jo', 'Kim'], ['Luz', 'Sam', 'Tove'])
const plain = { from: null, pins: [], choosing: false } as const
const draft = { id: 'd', round: 1, mode: 'random', size: 3, seed: 7, ...plain, groups: trios, unseated: [] } as const
const live = { state: 'live' } as const
const inRound = { agenda: agendaAt('round-1'), now: nowOf('round-1'), people: six, groups: trios }

const sent = (view: View) => nextStep(view).command

test('before the doors are open, the next step is to open them', () => {
  const view = viewOf({}, { state: 'draft' })
  expect(nextStep(view)).toMatchObject({ kind: 'open-doors', place: 'doors', waits: null })
  expect(sent(view)).toEqual({ type: 'open-lobby' })
})

test('an agenda that begins with arriving begins with it', () => {
  const view = viewOf({ people: six })
  expect(nextStep(view)).toMatchObject({ kind: 'begin', item: { id: 'arrive' } })
  expect(sent(view)).toEqual({ type: 'start-session' })
})

test('before a practice come its groups: form, publish, start', () => {
  const agenda = agendaAt('arrive')
  const here = { agenda, now: nowOf('arrive'), people: six }
  expect(nextStep(viewOf(here, live))).toMatchObject({ kind: 'form-groups', round: 1, waits: null })
  expect(nextStep(viewOf({ ...here, draft }, live))).toMatchObject({ kind: 'publish-groups', place: 'groups' })
  const published = viewOf({ ...here, groups: trios }, live)
  expect(nextStep(published)).toMatchObject({ kind: 'start-round', round: 1, place: 'round' })
  expect(sent(published)).toEqual({ type: 'start-activity', activity: 'round-1' })
})

test('an agenda that begins with practice starts the session with its first round', () => {
  const agenda = agendaAt(null).slice(1)
  expect(sent(viewOf({ agenda, people: six, groups: trios }))).toEqual({ type: 'start-activity', activity: 'round-1' })
})

test('[G3] groups wait for two people and say so', () => {
  const agenda = agendaAt(null).slice(1)
  expect(nextStep(viewOf({ agenda, people: peopleOf(1) }))).toMatchObject({ kind: 'form-groups', waits: 'people' })
})

test('a round goes from its brief through its turns to its offers', () => {
  const at = (more: Parameters<typeof roundOf>[0]) => nextStep(viewOf({ ...inRound, round: roundOf(more) }, live))
  expect(at({ stage: 'brief', turn: 0, phase: null })).toMatchObject({ kind: 'start-first-turn', byItself: false })
  expect(at({})).toMatchObject({ kind: 'next-part', byItself: true, command: { type: 'next-phase' } })
  expect(at({ stage: 'offer', phase: null })).toMatchObject({
    kind: 'close-offers',
    command: { type: 'close-offers', round: 1 },
  })
})

test('[G3] a draft with a group of one waits, and says so', () => {
  const lonely = { ...draft, groups: groupsOf(['Ana'], ['Jo', 'Kim']) }
  const view = viewOf({ agenda: agendaAt('arrive'), now: nowOf('arrive'), people: peopleOf(3), draft: lonely }, live)
  expect(nextStep(view)).toMatchObject({ kind: 'publish-groups', waits: 'lonely' })
})

test('a bring-back comes before the offers are closed, and ends with closing them', () => {
  const bring = (items: ReturnType<typeof agendaAt>) =>
    items.map((item) => (item.id === 'debrief-1' ? { ...item, type: 'bring-back' as const } : item))
  const round = roundOf({ stage: 'offer', phase: null })
  const during = viewOf({ ...inRound, agenda: bring(agendaAt('round-1')), round }, live)
  expect(nextStep(during)).toMatchObject({ kind: 'start-activity', item: { id: 'debrief-1' } })
  const now = nowOf('debrief-1')
  const back = viewOf({ agenda: bring(agendaAt('debrief-1')), now: now && { ...now, type: 'bring-back' }, round }, live)
  expect(nextStep(back)).toMatchObject({ kind: 'close-offers', round: 1 })
})

test('a round that was ended by hand still has its offers to close', () => {
  const round = roundOf({ stage: 'offer', phase: null })
  expect(nextStep(viewOf({ agenda: agendaAt('round-1'), now: null, round }, live))).toMatchObject({
    kind: 'close-offers',
  })
})

test('after the offers of a round comes the next activity', () => {
  const round = roundOf({ stage: 'closed', phase: null })
  expect(nextStep(viewOf({ ...inRound, round }, live))).toMatchObject({
    kind: 'start-activity',
    place: 'debrief',
    command: { type: 'start-activity', activity: 'debrief-1' },
  })
})

test('the groups of an earlier round do not stand for those of the next', () => {
  const round = roundOf({ stage: 'closed', phase: null })
  const view = viewOf(
    { agenda: agendaAt('debrief-1'), now: nowOf('debrief-1'), people: six, groups: trios, round },
    live,
  )
  expect(nextStep(view)).toMatchObject({ kind: 'form-groups', round: 2 })
})

test('a pause comes before everything else', () => {
  const view = viewOf({ ...inRound, round: roundOf() }, { state: 'paused' })
  expect(nextStep(view)).toMatchObject({ kind: 'resume', place: 'round' })
})

test('at the end of the agenda the session is closed, and asks first', () => {
  const view = viewOf({ agenda: agendaAt('close'), now: nowOf('close') }, { state: 'wrap-up' })
  expect(nextStep(view)).toMatchObject({ kind: 'close-session', confirm: true })
})

test('a closed session can be reopened, and asks first', () => {
  expect(nextStep(viewOf({}, { state: 'revisit' }))).toMatchObject({ kind: 'reopen-session', confirm: true })
})

test('an activity that was left out stays behind: the next one is after what is on', () => {
  const agenda = agendaAt('round-2').map((item) =>
    item.id === 'debrief-1' ? { ...item, state: 'ahead' as const } : item,
  )
  expect(nextItem(agenda)?.id).toBe('close')
})

test('the cockpit opens where things are going on', () => {
  expect(placeOf(viewOf())).toBe('doors')
  expect(placeOf(viewOf({ draft }))).toBe('groups')
  const runs = { agenda: agendaAt('round-1'), now: nowOf('round-1'), round: roundOf(), draft }
  expect(placeOf(viewOf(runs, { state: 'live' }))).toBe('round')
  expect(placeOf(viewOf({ ...inRound, round: roundOf() }, live))).toBe('round')
  expect(placeOf(viewOf({ now: nowOf('debrief-1') }, live))).toBe('debrief')
  expect(placeOf(viewOf({}, { state: 'revisit' }))).toBe('closing')
})
