import { expect, test } from 'vitest'
import { access } from './access.ts'
import type { Actor } from './actor.ts'
import { facilitator, person, Rehearsal } from './testing/workshop.ts'
import { knows, viewFor } from './view-for.ts'

const ana: Actor = { kind: 'facilitator', id: 'ana', name: 'Ana' }

function withAna(): Rehearsal {
  const room = new Rehearsal(3)
  room.bring('ana', 'Ana')
  return room
}

const team = (room: Rehearsal) => viewFor(room.session, facilitator, room.now).team

test('[L5] a co-facilitator has every power, and participants are told the names alone', () => {
  const room = withAna()
  expect(team(room)).toEqual([
    { id: 'fac', name: 'Noor', lead: true },
    { id: 'ana', name: 'Ana', lead: false },
  ])
  room.must(ana, { type: 'start-session' })
  const seen = viewFor(room.session, person('p1'), room.now)
  expect([seen.session.facilitators, seen.team, seen.step, seen.wall]).toEqual([['Noor', 'Ana'], [], null, null])
})

test('[L5] the lead is handed over, or taken by a co-facilitator, never given by one to another', () => {
  const room = withAna()
  room.bring('jo', 'Jo')
  expect(room.try(ana, { type: 'hand-over', to: 'jo' }).refusal?.code).toBe('only-the-lead')
  room.must(facilitator, { type: 'hand-over', to: 'ana' })
  room.must(facilitator, { type: 'hand-over', to: 'fac' })
  expect(team(room).find(({ lead }) => lead)?.id).toBe('fac')
  expect(room.try(facilitator, { type: 'hand-over', to: 'p1' }).refusal?.code).toBe('no-such-person')
  expect(room.try(person('p1'), { type: 'hand-over', to: 'p1' }).refusal?.code).toBe('not-allowed')
})

test('[L5] who leaves hands the lead on, and the last one stays', () => {
  const room = withAna()
  room.must(facilitator, { type: 'leave-team' })
  expect(knows(room.session, facilitator)).toBe(false)
  expect(room.session.lead).toBe('ana')
  expect(room.try(ana, { type: 'leave-team' }).refusal?.code).toBe('not-now')
})

test('[P2] only who leads takes someone out, and it holds at once', () => {
  const room = withAna()
  expect(room.try(ana, { type: 'remove-facilitator', facilitator: 'fac' }).refusal?.code).toBe('only-the-lead')
  room.must(facilitator, { type: 'remove-facilitator', facilitator: 'ana' })
  expect(room.try(ana, { type: 'pause' }).refusal?.code).toBe('not-allowed')
  expect(room.try(facilitator, { type: 'remove-facilitator', facilitator: 'fac' }).refusal?.code).toBe('not-now')
})

test('[P4] behind the curtain the projector gets nothing that could be shown, and no board', () => {
  const room = withAna()
  room.toOffers()
  const debrief = room.session.docs.find(({ kind }) => kind === 'debrief')?.id ?? ''
  const screen = { kind: 'screen' } as const
  expect(access(room.session, screen, debrief, room.now)).toBe('read')
  room.must(ana, { type: 'set-wall', curtain: true })
  const seen = viewFor(room.session, screen, room.now)
  expect(seen).toMatchObject({ agenda: [], now: null, groups: [], round: null, docs: [], arrived: 0, people: [] })
  expect([seen.session.code, seen.wall]).toEqual([null, { shows: 'follow', curtain: true }])
  expect(access(room.session, screen, debrief, room.now)).toBe('none')
  room.must(facilitator, { type: 'set-wall', curtain: false, shows: 'agenda' })
  expect(viewFor(room.session, screen, room.now).wall).toEqual({ shows: 'agenda', curtain: false })
})
