import { expect, test } from 'vitest'
import { paperOf, paperOfTemplate } from './paper.ts'
import { facilitator, Rehearsal, template } from './testing/workshop.ts'

const group = { type: 'form-groups', seed: 7 } as const

test('[P7] paper names nobody but who facilitates, whatever has happened in the room', () => {
  const room = new Rehearsal(6)
  room.toOffers()
  const paper = JSON.stringify(paperOf(room.session))
  for (const { id, name } of room.session.people) {
    expect(paper).not.toContain(name)
    expect(paper).not.toContain(`"${id}"`)
  }
  expect(paper).toContain('Noor')
  expect(paper).toContain('card of the speaker')
  expect(paper).toContain('scenario text')
})

test('the tables on paper are those of the newest groups, drafts too', () => {
  const room = new Rehearsal(9)
  expect(paperOf(room.session).tables).toEqual([])
  room.must(facilitator, group)
  expect(paperOf(room.session).tables.map(({ label }) => label)).toEqual([1, 2, 3])
})

test('what is left out today is not on paper, and the lines of the agreement are those that stand now', () => {
  const room = new Rehearsal(3)
  const planned = room.session.agenda.map((one) =>
    one.id === 'arrive' ? { ...one, agreement: { lines: [{ en: 'planned' }] } } : one,
  )
  room.session = { ...room.session, agenda: planned }
  expect(paperOf(room.session).agreement).toEqual([{ en: 'planned' }])
  const lines = [{ id: 'l', text: 'as it is now', rev: 1 }]
  room.session = {
    ...room.session,
    agenda: planned.map((one) => (one.id === 'debrief' ? { ...one, out: 'dropped' as const } : one)),
    agreement: { ...room.session.agreement, lines },
  }
  const paper = paperOf(room.session)
  expect(paper.agreement).toEqual([{ en: 'as it is now' }])
  expect(paper.agenda.map(({ activity }) => activity.id)).toEqual(['arrive', 'round-1', 'round-2', 'close'])
})

test('a session that is over has no code on paper, and a workshop that is prepared never has one', () => {
  const room = new Rehearsal(3)
  expect(paperOf(room.session).code).toBe('ABC234')
  room.must(facilitator, { type: 'start-session' })
  room.must(facilitator, { type: 'close-session' })
  expect(paperOf(room.session).code).toBeNull()
  expect(paperOfTemplate(template)).toMatchObject({ code: null, facilitators: [], tables: [] })
})

test('times are reckoned as the time line has them: from the beginning of the day, in order', () => {
  const minutes = paperOfTemplate({ ...template, startsAt: 600 }).agenda.map(({ at }) => at)
  expect(minutes).toEqual([600, 605, 617, 622, 634].map((start) => ({ minutes: start })))
})
