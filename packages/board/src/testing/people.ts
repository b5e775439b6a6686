import * as Y from 'yjs'
import type { Item } from '../items.ts'
import { readBoard } from '../read-item.ts'
import { blankBoard, cardsUpdate, groupCardsUpdate } from '../seed.ts'
import { createUndo } from '../undo.ts'
import { seeded } from './seeded.ts'
import { VERSION_2 } from './version-2.ts'

/** Someone with the board open, and the updates that have not reached them yet. */
export class Person {
  readonly ydoc = new Y.Doc()
  readonly origin = {}
  readonly undo = createUndo(this.ydoc, this.origin)
  readonly inbox: Uint8Array[] = []
  readonly name: string
  #added = 0
  constructor(name: string, base: Uint8Array) {
    this.name = name
    Y.applyUpdate(this.ydoc, base)
  }

  /** Which items this person lays hands on; all of them, unless a test says otherwise. */
  reach = (_item: Item): boolean => true

  /** The id of one of the items that they reach, or of nothing. */
  pick(index: number, kind?: Item['kind']): string {
    const within = readBoard(this.ydoc).items.filter(
      (item) => (kind === undefined || item.kind === kind) && this.reach(item),
    )
    return within[index % Math.max(1, within.length)]?.id ?? 'nothing'
  }

  /** An id that tells who made it. */
  fresh(): string {
    this.#added += 1
    return `${this.name}${this.#added}`
  }
}

const start = (): Uint8Array => {
  const seeds = [1, 1, 2].map((round, index) => ({
    id: `card${index}`,
    round,
    lens: 'plain',
    tag: 'heard',
    text: `c${index}`,
  }))
  const debrief = cardsUpdate(blankBoard(), seeds.slice(0, 2), seeded(7)) ?? blankBoard()
  const both = Y.mergeUpdates([blankBoard(), debrief])
  const told = seeds.slice(2).map((seed) => ({ ...seed, moment: [2, 75] as const }))
  return Y.mergeUpdates([both, groupCardsUpdate(both, told, seeded(8)) ?? blankBoard(), VERSION_2])
}

/** So many people at one board that has three cards and things of before; what each does waits in the others' inboxes. */
export const open = (count: number): readonly Person[] => {
  const base = start()
  const people = Array.from({ length: count }, (_, index) => new Person('abcde'[index] ?? 'x', base))
  for (const one of people)
    one.ydoc.on('update', (update, origin) => {
      if (origin !== 'wire') for (const other of people) if (other !== one) other.inbox.push(update)
    })
  return people
}

/** Lets one of the updates that wait reach them. */
export const deliver = (person: Person | undefined, index: number): void => {
  if (person === undefined || person.inbox.length === 0) return
  const [update] = person.inbox.splice(index % person.inbox.length, 1)
  if (update !== undefined) Y.applyUpdate(person.ydoc, update, 'wire')
}

export const deliverAll = (people: readonly Person[], index: number): void => {
  for (const person of people) while (person.inbox.length > 0) deliver(person, index)
}
