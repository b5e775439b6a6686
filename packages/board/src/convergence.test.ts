import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addNote } from './commands/add-note.ts'
import { addTheme } from './commands/add-theme.ts'
import { deleteItems } from './commands/delete-items.ts'
import { dissolveTheme } from './commands/dissolve-theme.ts'
import { dropItems } from './commands/drop-items.ts'
import { moveItems } from './commands/move-items.ts'
import { moveToTheme } from './commands/move-to-theme.ts'
import { raise } from './commands/raise.ts'
import { recolor } from './commands/recolor.ts'
import { renameTheme } from './commands/rename-theme.ts'
import { swapInOutline } from './commands/swap-in-outline.ts'
import { writeText } from './commands/write-text.ts'
import type { Board } from './items.ts'
import { NOTE_COLORS } from './layout.ts'
import { outline } from './outline.ts'
import { readBoard } from './read-item.ts'
import { blankBoard, cardsUpdate } from './seed.ts'
import { createUndo } from './undo.ts'

const seeded = (seed: number) => {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

class Person {
  readonly ydoc = new Y.Doc()
  readonly origin = {}
  readonly undo = createUndo(this.ydoc, this.origin)
  readonly inbox: Uint8Array[] = []
  added = 0
  readonly name: string
  constructor(name: string, base: Uint8Array) {
    this.name = name
    Y.applyUpdate(this.ydoc, base)
  }
  pick(index: number, kind?: string): string {
    const ids = readBoard(this.ydoc)
      .items.filter((item) => kind === undefined || item.kind === kind)
      .map((item) => item.id)
    return ids[index % Math.max(1, ids.length)] ?? 'nothing'
  }
  fresh(): string {
    this.added += 1
    return `${this.name}${this.added}`
  }
}

type Act = (person: Person, a: number, b: number, random: () => number) => void
const acts: Record<string, Act> = {
  addNote: (one, a, b, random) =>
    addNote(one.ydoc, one.origin, { id: one.fresh(), p: [a * 7, b * 5], color: 'sun', text: 'new' }, random),
  addTheme: (one, _a, _b, random) => addTheme(one.ydoc, one.origin, { id: one.fresh(), title: 'T' }, random),
  deleteItems: (one, a) => deleteItems(one.ydoc, one.origin, [one.pick(a)]),
  dissolveTheme: (one, a) => dissolveTheme(one.ydoc, one.origin, one.pick(a, 'frame')),
  moveItems: (one, a, b) => moveItems(one.ydoc, one.origin, [one.pick(a), one.pick(b)], [b * 9 - 200, a * 4 - 100]),
  dropItems: (one, a, b, random) => dropItems(one.ydoc, one.origin, [one.pick(a)], [a * 3 - 100, b * 8 - 300], random),
  moveToTheme: (one, a, b) =>
    moveToTheme(one.ydoc, one.origin, one.pick(a, 'card'), b % 4 === 0 ? null : one.pick(b, 'frame')),
  raise: (one, a, _b, random) => raise(one.ydoc, one.origin, [one.pick(a)], random),
  recolor: (one, a, b) => recolor(one.ydoc, one.origin, [one.pick(a)], NOTE_COLORS[b % NOTE_COLORS.length] ?? 'sun'),
  renameTheme: (one, a, b) => renameTheme(one.ydoc, one.origin, one.pick(a, 'frame'), `theme ${b}`),
  swapInOutline: (one, a, b) => swapInOutline(one.ydoc, one.origin, one.pick(a), b % 2 === 0 ? 'up' : 'down'),
  writeText: (one, a, b) => writeText(one.ydoc, one.origin, one.pick(a), `words ${b} of ${one.name}`),
  cut: (one) => one.undo.cut(),
  undo: (one) => one.undo.undo(),
  redo: (one) => one.undo.redo(),
}

interface Step {
  readonly who: number
  readonly act: string
  readonly a: number
  readonly b: number
  /** Who gets which of the updates that wait for them. */
  readonly deliver: readonly [number, number][]
}

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.nat(3),
  act: fc.constantFrom(...Object.keys(acts)),
  a: fc.nat(100),
  b: fc.nat(100),
  deliver: fc.array(fc.tuple(fc.nat(3), fc.nat(20)), { maxLength: 3 }),
})

const start = () => {
  const seeds = [1, 1, 2].map((round, index) => ({
    id: `card${index}`,
    round,
    lens: 'plain',
    tag: 'heard',
    text: `c${index}`,
  }))
  return Y.mergeUpdates([blankBoard(), cardsUpdate(blankBoard(), seeds, seeded(7)) ?? blankBoard()])
}

/** Holds at every moment, also while an update still waits for one that was sent before it. */
const expectReadable = ({ items }: Board) => {
  const frames = new Set(items.filter((item) => item.kind === 'frame').map((item) => item.id))
  for (const item of items) {
    for (const value of [...item.p, ...item.s]) expect(Number.isFinite(value)).toBe(true)
    if (item.frame !== null) expect(frames).toContain(item.frame)
  }
  const listed = outline(items).flatMap((section) => section.items.map((item) => item.id))
  expect(listed.length + frames.size).toBe(items.length)
}

const expectWhole = (board: Board) => {
  expectReadable(board)
  for (const item of board.items) {
    expect(item.kind).not.toBe('other')
    expect(item.z).not.toBe('')
  }
  const cards = board.items.filter((item) => item.kind === 'card')
  expect(cards.map((item) => item.text).sort()).toEqual(['c0', 'c1', 'c2'])
}

const open = (count: number) => {
  const base = start()
  const people = Array.from({ length: count }, (_, index) => new Person('abcd'[index] ?? 'x', base))
  for (const one of people)
    one.ydoc.on('update', (update, origin) => {
      if (origin !== 'wire') for (const other of people) if (other !== one) other.inbox.push(update)
    })
  return people
}

const deliver = (person: Person | undefined, index: number) => {
  if (person === undefined || person.inbox.length === 0) return
  const [update] = person.inbox.splice(index % person.inbox.length, 1)
  if (update !== undefined) Y.applyUpdate(person.ydoc, update, 'wire')
}

const deliverAll = (people: readonly Person[], index: number) => {
  for (const person of people) while (person.inbox.length > 0) deliver(person, index)
}

const play = (people: readonly Person[], steps: readonly Step[], random: () => number) => {
  for (const { who, act, a, b, deliver: letters } of steps) {
    const person = people[who % people.length]
    if (person === undefined) continue
    acts[act]?.(person, a, b, random)
    for (const [to, index] of letters) deliver(people[to % people.length], index)
    expectReadable(readBoard(person.ydoc))
  }
}

test('whatever two to four people do, in whatever order it arrives, they end with the same valid board', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 4 }), fc.array(step, { maxLength: 40 }), fc.nat(), (count, steps, seed) => {
      const people = open(count)
      play(people, steps, seeded(seed))
      deliverAll(people, seed)
      const [first, ...others] = people.map((person) => readBoard(person.ydoc))
      if (first === undefined) throw new Error('There are at least two people.')
      expectWhole(first)
      for (const other of others) expect(other).toEqual(first)
    }),
    { numRuns: 150 },
  )
})

const OWN_ACTS = ['addNote', 'addTheme', 'raise', 'recolor', 'moveItems', 'writeText']
const ownStep = fc.record({ act: fc.constantFrom(...OWN_ACTS), a: fc.nat(50), b: fc.nat(50), first: fc.boolean() })

/** Items that a person made, told by their ids; whose frame they lie in may be another's doing. */
const madeBy = ({ ydoc }: Person, name: string) =>
  readBoard(ydoc)
    .items.filter((item) => item.id.startsWith(name) && !item.id.startsWith('card'))
    .map(({ frame, ...rest }) => rest)

test('undoing everything of one person leaves exactly what the other made', () => {
  fc.assert(
    fc.property(fc.array(ownStep, { maxLength: 20 }), (steps) => {
      const [ana, bo] = open(2)
      if (ana === undefined || bo === undefined) throw new Error('There are two people.')
      // Each works on what they made themselves, so that what is left can be told exactly.
      for (const one of [ana, bo])
        one.pick = (index) => {
          const own = madeBy(one, one.name)
          return own[index % Math.max(1, own.length)]?.id ?? 'nothing'
        }
      for (const { act, a, b, first } of steps) {
        acts[act]?.(first ? ana : bo, a, b, seeded(a))
        deliverAll([ana, bo], 0)
      }
      const before = madeBy(bo, 'b')
      while (ana.undo.canUndo()) ana.undo.undo()
      deliverAll([bo], 0)
      expect(madeBy(bo, 'a')).toEqual([])
      // What lay in one of Ana's frames was carried by it, and goes back with it.
      const still = (list: ReturnType<typeof madeBy>) => list.map(({ p, ...rest }) => rest)
      expect(still(madeBy(bo, 'b'))).toEqual(still(before))
    }),
    { numRuns: 80 },
  )
})
