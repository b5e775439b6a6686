import { expect, test } from 'vitest'
import type { Actor } from './actor.ts'
import type { Command } from './commands/command.ts'
import { positionIn, positionOf } from './position.ts'
import { undoTime } from './steps.ts'
import { facilitator, person, Rehearsal } from './testing/workshop.ts'
import { viewFor } from './view-for.ts'

const ana: Actor = { kind: 'facilitator', id: 'ana', name: 'Ana' }

/** A room in the first turn of round 1, which Noor leads with Ana. */
function inTurn(people = 6): Rehearsal {
  const room = new Rehearsal(people)
  room.bring('ana', 'Ana')
  room.toOffers()
  room.now -= 600_000
  return room
}

const step = (room: Rehearsal, viewer = facilitator) => viewFor(room.session, viewer, room.now).step

function undoIt(room: Rehearsal, by: Actor = facilitator) {
  return room.try(by, { type: 'undo', step: room.session.step?.id ?? '' })
}

test('of two facilitators who press at once the second skips nothing, and reads who did what', () => {
  const room = inTurn()
  const expects = positionIn(viewFor(room.session, facilitator, room.now))
  room.must(ana, { type: 'next-phase', expects })
  const late = room.try(facilitator, { type: 'next-phase', expects })
  expect(late.refusal?.code).toBe('moved-on')
  expect(positionOf(room.session, room.now).phase).toBe('self')
  expect(step(room)).toMatchObject({ kind: 'phase', by: 'Ana', mine: false, turn: 1, phase: 'self' })
  expect(step(room, ana)?.mine).toBe(true)
})

test('of two facilitators who shorten the day at once the second is told, and nothing is shortened twice', () => {
  const room = inTurn()
  const expects = positionIn(viewFor(room.session, facilitator, room.now))
  expect(expects.planned).toBe(positionOf(room.session, room.now).planned)
  const debrief = room.session.agenda.find(({ type }) => type === 'debrief')
  const changes = [{ activity: debrief?.id ?? '', minutes: 4 }]
  room.must(ana, { type: 'replan', changes, expects })
  expect(positionIn(viewFor(room.session, facilitator, room.now)).planned).toBeLessThan(expects.planned)
  const late = room.try(facilitator, { type: 'replan', changes, expects })
  expect(late.refusal?.code).toBe('moved-on')
})

test('a press in the last second of a phase does not skip the one after it', () => {
  const room = inTurn()
  const expects = positionIn(viewFor(room.session, facilitator, room.now))
  room.now += 120_000
  expect(room.try(facilitator, { type: 'next-phase', expects }).refusal?.code).toBe('moved-on')
})

test('[T1] what is expected of a group with its own time is asked of that group', () => {
  const room = inTurn()
  const group = room.session.groupings[0]?.groups[0]?.id ?? ''
  room.must(facilitator, { type: 'add-time', seconds: 60, group })
  room.now += 130_000
  const view = viewFor(room.session, facilitator, room.now)
  expect(view.round?.lagging).toMatchObject([{ group, stage: 'turn', turn: 1, phase: 'talk' }])
  expect(view.round?.phase).toBe('self')
  room.must(facilitator, { type: 'next-phase', group, expects: positionIn(view, group) })
  expect(room.try(facilitator, { type: 'next-phase', group, expects: positionIn(view, group) }).refusal?.code).toBe(
    'moved-on',
  )
})

test('[T1] a group gives up its own time and stands where the room stands', () => {
  const room = inTurn()
  const group = room.session.groupings[0]?.groups[0]?.id ?? ''
  room.must(facilitator, { type: 'add-time', seconds: 60, group })
  room.must(facilitator, { type: 'follow-room', group })
  expect(viewFor(room.session, facilitator, room.now).round?.lagging).toEqual([])
})

test('[T2] time for everyone is also for groups that have a time of their own', () => {
  const room = inTurn()
  const group = room.session.groupings[0]?.groups[0]?.id ?? ''
  room.must(facilitator, { type: 'add-time', seconds: 60, group })
  room.must(facilitator, { type: 'add-time', seconds: 30 })
  const view = viewFor(room.session, facilitator, room.now)
  expect([view.round?.clock.length, view.round?.lagging[0]?.clock.length]).toEqual([150_000, 210_000])
  room.must(facilitator, { type: 'add-time', seconds: -3600 })
  expect(viewFor(room.session, facilitator, room.now).round?.clock.length).toBeGreaterThanOrEqual(0)
})

const steps: readonly { readonly name: string; readonly command: Command; readonly at?: (room: Rehearsal) => void }[] =
  [
    { name: 'next phase', command: { type: 'next-phase' } },
    { name: 'next turn', command: { type: 'start-turn' } },
    { name: 'more time', command: { type: 'add-time', seconds: 120 } },
    { name: 'a pause', command: { type: 'pause' } },
    { name: 'the end of a round', command: { type: 'end-activity' } },
    { name: 'another activity', command: { type: 'start-activity', activity: 'debrief' } },
    { name: 'offers without a note', command: { type: 'close-offers', round: 1 }, at: (room) => (room.now += 600_000) },
    { name: 'the close', command: { type: 'close-session' } },
    {
      name: 'groups',
      command: { type: 'publish-groups' },
      at: (room) => room.must(facilitator, { type: 'form-groups', seed: 5 }),
    },
  ]

test.each(steps)('[L2] $name is taken back for half a minute, by either facilitator, and all is as it was', (one) => {
  const room = inTurn()
  one.at?.(room)
  const { step: _, undo: __, version: ___, done: ____, docs: _____, agendaVersion: ______, ...before } = room.session
  room.must(ana, one.command)
  room.now += undoTime - 1
  expect(undoIt(room).refusal).toBeUndefined()
  expect({ ...room.session, draft: null }).toMatchObject({ ...before, draft: null })
  expect(viewFor(room.session, facilitator, room.now).draft?.id).toBe(before.draft?.id)
  expect(step(room)).toMatchObject({ kind: 'undone', by: 'Noor', undoUntil: null })
})

test('[L2] a step is not taken back after half a minute, twice, or when another came after it', () => {
  const room = inTurn()
  room.must(facilitator, { type: 'next-phase' })
  const first = room.session.step?.id ?? ''
  room.must(ana, { type: 'pause' })
  expect(room.try(facilitator, { type: 'undo', step: first }).refusal?.code).toBe('moved-on')
  room.now += undoTime
  expect(undoIt(room).refusal?.code).toBe('too-late')
  room.must(facilitator, { type: 'resume' })
  expect(undoIt(room).refusal).toBeUndefined()
  expect(undoIt(room).refusal?.code).toBe('nothing-to-undo')
  expect(room.try(person('p1'), { type: 'undo', step: first }).refusal?.code).toBe('not-allowed')
})

test('[C3] offers that held a note are not opened again: their texts and answers are gone', () => {
  const room = inTurn()
  room.now += 600_000
  const observer = room.session.groupings[0]?.groups[0]?.seats.find((seat) => seat.role === 2)?.person ?? ''
  const observation = { id: 'n', round: 1, turn: 1, kind: 'heard', about: 'between', moment: 1, text: 'a nod' } as const
  room.must(person(observer), { type: 'offer', observation })
  room.must(facilitator, { type: 'close-offers', round: 1 })
  expect(step(room)?.undoUntil).toBeNull()
  expect(undoIt(room).refusal?.code).toBe('nothing-to-undo')
})

test('[L2] groups that are taken back keep the boards on which their people wrote', () => {
  const room = new Rehearsal(6)
  room.must(facilitator, { type: 'form-groups', seed: 7 })
  room.must(facilitator, { type: 'publish-groups' })
  const boards = () => room.session.groupings[0]?.groups.map(({ board }) => board)
  const before = boards()
  undoIt(room)
  expect(room.session.groupings).toEqual([])
  room.must(facilitator, { type: 'publish-groups' })
  expect(boards()).toEqual(before)
})

test('[L2] what people changed since is not undone with a step: it can be taken back no more', () => {
  const room = new Rehearsal(7)
  room.must(facilitator, { type: 'form-groups', seed: 7 })
  room.must(facilitator, { type: 'publish-groups' })
  expect(step(room)?.undoUntil).not.toBeNull()
  const [one, two] = room.session.groupings[0]?.groups ?? []
  const moved = two?.seats[0]?.person ?? ''
  room.must(facilitator, { type: 'move-person', person: moved, group: one?.id ?? '' })
  expect(step(room)).toMatchObject({ kind: 'groups', undoUntil: null })
})

test('[L2] doors that someone has come through are not closed by taking a step back', () => {
  const room = new Rehearsal(0)
  expect(step(room)?.undoUntil).not.toBeNull()
  room.join('p1', 'Ana')
  expect(step(room)?.undoUntil).toBeNull()
})

test('[L2] who is still talking when a round is ended has a last minute with role and card, and offers are open', () => {
  const room = inTurn()
  const talker = room.session.groupings[0]?.groups[0]?.seats[0]?.person ?? ''
  const round = () => viewFor(room.session, person(talker), room.now).round
  const before = round()
  room.now += 30_000
  room.must(facilitator, { type: 'end-activity' })
  expect(round()).toMatchObject({ stage: 'turn', phase: 'talk', card: before?.card, roles: before?.roles })
  expect(round()).toMatchObject({ offersOpen: true, before: 30_000, finishing: room.now + 60_000 })
  expect(round()?.clock.endsAt).toBe(room.now + 60_000)
  expect(viewFor(room.session, facilitator, room.now).round).toMatchObject({
    stage: 'offer',
    finishing: room.now + 60_000,
  })
  room.now += 60_000
  expect(round()).toMatchObject({ stage: 'offer', card: null, finishing: null })
})
