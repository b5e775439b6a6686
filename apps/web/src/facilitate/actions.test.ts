import type { View } from '@coreflect/workshop'
import { expect, test } from 'vitest'
import { addWords, setLocale } from '../i18n/index.ts'
import { actionNamed, actionsNow, found } from './actions.ts'
import { agendaAt, nowOf, roundOf, ten, viewOf } from './view-sample.ts'
import { facilitateWords } from './words.ts'

addWords(facilitateWords)

const group = { id: 'g', round: 1, label: 1, place: '', seats: [] } as unknown as View['groups'][number]
const live = { state: 'live', startedAt: ten } as const
const inTurn = (more: Partial<View> = {}) =>
  viewOf({ agenda: agendaAt('round-1'), now: nowOf('round-1'), round: roundOf(), groups: [group], ...more }, live)
const ids = (view: View, now = ten) => actionsNow(view, now).map(({ id }) => id)

test('what may be done depends on where the workshop stands', () => {
  expect(ids(viewOf({}, { state: 'draft' }))).not.toContain('pause')
  expect(ids(inTurn())).toEqual(
    expect.arrayContaining(['next', 'pause', 'more', 'end', 'curtain', 'g-more', 'show-groups']),
  )
  expect(ids(inTurn())).not.toContain('close-offers')
  const over = viewOf({}, { state: 'revisit' })
  expect(ids(over)).not.toEqual(expect.arrayContaining(['more']))
})

test('a group goes back to the room’s time only while it has its own', () => {
  const own = { group: 'g', stage: 'turn', turn: 1, phase: 'talk', clock: roundOf().clock } as const
  expect(ids(inTurn())).not.toContain('g-follow-room')
  expect(ids(inTurn({ round: roundOf({ lagging: [own] }) }))).toContain('g-follow-room')
})

test('[L2] a step is offered to be taken back until its time is over', () => {
  const step = {
    id: 's1',
    kind: 'turn',
    by: 'Ana',
    mine: false,
    at: ten,
    title: null,
    round: 1,
    turn: 2,
    phase: null,
    group: null,
    seconds: null,
    undone: null,
    undoUntil: ten + 30_000,
  } as const
  expect(ids(inTurn({ step }), ten + 29_999)).toContain('undo')
  expect(ids(inTurn({ step }), ten + 30_000)).not.toContain('undo')
})

test('what a room would feel, and what cannot be taken back, is asked first', () => {
  const asks = new Map(actionsNow(inTurn(), ten).map((one) => [one.id, one.asks]))
  expect([asks.get('end'), asks.get('close-session'), asks.get('go-close')]).toEqual([
    'end-round',
    'close-session',
    'jump',
  ])
  const offers = actionsNow(inTurn({ round: roundOf({ stage: 'offer', phase: null }) }), ten)
  expect(offers.filter(({ command }) => command?.type === 'close-offers').map(({ asks: asked }) => asked)).toEqual([
    'close-offers',
  ])
})

test('no command is listed twice, and every one has an id and a label of its own', () => {
  for (const view of [viewOf(), inTurn(), viewOf({}, { state: 'revisit' })]) {
    const all = actionsNow(view, ten)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    const commands = all.flatMap(({ command }) => (command === null ? [] : [JSON.stringify(command)]))
    expect(new Set(commands).size).toBe(commands.length)
    for (const { label } of all) expect(label.trim()).not.toBe('')
  }
})

test('what is the next step is found under its own name too: the key that holds time lets it go on', () => {
  const paused = viewOf(
    { agenda: agendaAt('round-1'), now: nowOf('round-1'), round: roundOf(), groups: [group] },
    { ...live, state: 'paused' },
  )
  expect(actionNamed(paused, ten, 'next')?.command).toEqual({ type: 'resume' })
  expect(actionNamed(paused, ten, 'resume')?.command).toEqual({ type: 'resume' })
  expect(actionNamed(paused, ten, 'pause')).toBeNull()
  expect(actionNamed(inTurn(), ten, 'pause')?.command).toEqual({ type: 'pause' })
})

test('the way to the agenda is in the palette until the workshop is over', () => {
  expect(ids(viewOf({}, { state: 'draft' }))).toContain('change-agenda')
  expect(found(actionsNow(inTurn(), ten), 'change agenda').map(({ id }) => id)).toEqual(['change-agenda'])
  expect(ids(viewOf({}, { state: 'revisit' }))).not.toContain('change-agenda')
})

test('the palette finds by words in any order, without regard to case and accents, in both languages', () => {
  const all = actionsNow(inTurn(), ten)
  expect(found(all, 'CURTAIN draw').map(({ id }) => id)).toEqual(['curtain'])
  expect(found(all, 'no such thing')).toEqual([])
  setLocale('es')
  expect(found(actionsNow(inTurn(), ten), 'cortina').map(({ id }) => id)).toContain('curtain')
  setLocale('en')
})

test('whoever asks, waits or is knocked at is in the palette too, and words to the room', () => {
  const help = { id: 's', kind: 'help', group: 'g', name: null, at: ten, coming: null } as const
  const more = { ...help, id: 'm', kind: 'more-time' } as const
  const view = inTurn({ signals: [help, more], waiting: [{ person: 'p', group: 'g' }] })
  expect(ids(view)).toEqual(expect.arrayContaining(['come-s', 'grant-m', 'seat-p', 'knock-g', 'say']))
  expect(ids(inTurn({ signals: [{ ...help, coming: 'Ana' }] }))).not.toContain('come-s')
  expect(ids(viewOf({}, { state: 'draft' }))).not.toContain('say')
})
