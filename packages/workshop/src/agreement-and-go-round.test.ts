import { expect, test } from 'vitest'
import type { Actor } from './actor.ts'
import { linesAlone } from './shared-lines.ts'
import { doingRoom, turnTo } from './testing/doings.ts'
import { facilitator, person, Rehearsal } from './testing/workshop.ts'
import { viewFor } from './view-for.ts'

const view = (room: Rehearsal, viewer: Actor) => viewFor(room.session, viewer, room.now)
const sent = (room: Rehearsal, viewer: Actor) => JSON.stringify(view(room, viewer))
const screen = { kind: 'screen' } as const
const people = (room: Rehearsal) => room.session.people.map(({ id }) => person(id))

test('an agreement begins with its planned lines; anyone adds or adjusts, without a name, and two at once do not overwrite', () => {
  const room = doingRoom(3)
  expect(view(room, person('p1')).agreement).toBeNull()
  turnTo(room, 'agreement')
  const [line] = view(room, person('p1')).agreement?.lines ?? []
  expect(line?.text).toBe('Anyone may pass.')
  room.must(person('p1'), { type: 'agreement-line', text: 'Phones are quiet.' })
  room.must(person('p2'), { type: 'agreement-line', line: line?.id, rev: 1, text: 'Anyone may pass, always.' })
  const late = room.try(person('p3'), { type: 'agreement-line', line: line?.id, rev: 1, text: 'No passing.' })
  expect(late.refusal?.code).toBe('moved-on')
  expect(view(room, screen).agreement?.lines.map(({ text }) => text)).toEqual([
    'Anyone may pass, always.',
    'It stays here.',
    'Phones are quiet.',
  ])
  expect(JSON.stringify(room.session.agreement)).not.toContain('p1')
  expect(room.try(person('p1'), { type: 'remove-agreement-line', line: line?.id ?? '' }).refusal?.code).toBe(
    'not-allowed',
  )
})

test('the agreement stays open all session, is read-only afterwards, and is carried on without what anyone said of it', () => {
  const room = doingRoom(1)
  turnTo(room, 'agreement')
  turnTo(room, 'round')
  room.must(person('p1'), { type: 'agreement-line', text: 'Said later.' })
  room.must(person('p1'), { type: 'say-fits', answer: 'needs-word' })
  room.must(facilitator, { type: 'close-session' })
  expect(room.try(person('p1'), { type: 'agreement-line', text: 'Too late.' }).refusal?.code).toBe('already-over')
  expect(room.session.agreement).toEqual(linesAlone(room.session.agreement))
  expect(view(room, { kind: 'keepsake', id: 'p1' }).agreement?.lines).toHaveLength(3)
})

test('"needs a word" is told to nobody but its person; facilitators get sums of five, in steps that give no single one away', () => {
  const room = doingRoom(7)
  turnTo(room, 'agreement')
  const others = () => [facilitator, screen, ...people(room).slice(1)].map((viewer) => sent(room, viewer))
  const before = others()
  room.must(person('p1'), { type: 'say-fits', answer: 'needs-word' })
  expect(others()).toEqual(before)
  expect(view(room, person('p1')).agreement?.mine).toBe('needs-word')
  for (const id of ['p2', 'p3', 'p4']) room.must(person(id), { type: 'say-fits', answer: 'fits' })
  expect(view(room, facilitator).agreement?.sums).toBeNull()
  room.must(person('p5'), { type: 'say-fits', answer: 'fits' })
  expect(view(room, facilitator).agreement?.sums).toEqual({ fits: 4, needsWord: 1 })
  room.must(person('p1'), { type: 'say-fits', answer: 'fits' })
  expect(view(room, facilitator).agreement?.sums).toEqual({ fits: 4, needsWord: 1 })
  expect(view(room, screen).agreement?.sums).toBeNull()
})

test('in a go-round everyone is heard once; whoever comes late is at the end; a pass looks like having spoken', () => {
  const room = doingRoom(4)
  turnTo(room, 'round')
  room.join('late', 'Late One')
  const voice = () => view(room, facilitator).goRound?.voice?.person ?? ''
  const heard: string[] = []
  const passes = view(room, facilitator).goRound?.next?.person ?? ''
  room.must(person(passes), { type: 'voice-pass' })
  while (voice() !== '') {
    heard.push(voice())
    room.must(heard.length === 1 ? facilitator : person(voice()), {
      type: 'voice-done',
      ...(heard.length === 1 ? { person: voice() } : {}),
    })
  }
  expect(heard).not.toContain(passes)
  expect([...heard, passes].sort()).toEqual(['late', 'p1', 'p2', 'p3', 'p4'])
  expect(heard.at(-1)).toBe('late')
  expect(view(room, person(passes)).goRound).toMatchObject({ mine: 'had', left: 0, people: 5 })
})

test('only whose voice it is can end it, and one press of two facilitators skips nobody', () => {
  const room = doingRoom(3)
  turnTo(room, 'round')
  const { voice, next } = view(room, facilitator).goRound ?? {}
  expect(room.try(person(next?.person ?? ''), { type: 'voice-done' }).refusal?.code).toBe('not-now')
  room.must(facilitator, { type: 'voice-done', person: voice?.person })
  room.must(facilitator, { type: 'voice-done', person: voice?.person })
  expect(view(room, facilitator).goRound).toMatchObject({ left: 2, voice: next })
})

test('[P4] the screen has no names in a go-round until they are switched on, and other phones never', () => {
  const room = doingRoom(5)
  turnTo(room, 'round')
  expect(sent(room, screen)).not.toMatch(/Name\dx/)
  const { name } = view(room, facilitator).goRound?.voice ?? { name: '' }
  room.must(facilitator, { type: 'set-wall', names: true })
  expect(view(room, screen).goRound?.voice?.name).toBe(name)
  for (const viewer of people(room)) expect(view(room, viewer).goRound).toMatchObject({ voice: null, next: null })
})

test('[P4] while people arrive, the screen has their names if these were switched on, and nobody else has', () => {
  const room = new Rehearsal(3)
  expect(sent(room, screen)).not.toMatch(/Name\dx/)
  room.must(facilitator, { type: 'set-wall', names: true })
  expect(view(room, screen).arrivals).toEqual(['Name1x', 'Name2x', 'Name3x'])
  expect(view(room, person('p1')).arrivals).toEqual([])
  room.must(facilitator, { type: 'form-groups', seed: 3 })
  room.must(facilitator, { type: 'publish-groups' })
  room.must(facilitator, { type: 'start-activity', activity: 'round-1' })
  expect(sent(room, screen)).not.toMatch(/Name\dx/)
})

test('whoever stepped out is passed over and speaks when they are back', () => {
  const room = doingRoom(3)
  turnTo(room, 'round')
  const first = view(room, facilitator).goRound?.voice?.person ?? ''
  room.must(person(first), { type: 'step-out' })
  expect(view(room, facilitator).goRound?.voice?.person).not.toBe(first)
  room.must(person(first), { type: 'come-back' })
  expect(view(room, facilitator).goRound?.voice?.person).toBe(first)
})
