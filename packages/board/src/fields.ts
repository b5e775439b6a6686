import * as Y from 'yjs'
import { type Entry, entryOf } from './layout.ts'
import { readString } from './values.ts'

/** Under this name an item holds, as one value, the fields that it was made with. */
export const MADE = 'made'

/** Fields that an item can do without, and that commands take away. They are never among those it was made with. */
export const OPTIONAL: ReadonlySet<string> = new Set(['frame', 'group', 'locked', 'on'])

/** The fields of one item, to be read by name; undefined for one that it does not have. */
export class Fields {
  readonly #entry: Entry
  readonly #made: Made

  constructor(entry: Entry) {
    this.#entry = entry
    const made = this.own(MADE)
    this.#made = isRecord(made) ? made : NONE
  }

  /** As it was set since the item was made. `OPTIONAL` fields are read by this alone. */
  own(name: string): unknown {
    return this.#entry instanceof Y.Text ? this.#entry.getAttribute(name) : this.#entry.get(name)
  }

  /** As it was set since, or else as the item was made with it. */
  get(name: string): unknown {
    const set = this.own(name)
    return set === undefined ? this.#made[name] : set
  }
}

/** The fields of an item; null where the id is unknown. */
export const fieldsOf = (ydoc: Y.Doc, id: string): Fields | null => {
  const entry = entryOf(ydoc, id)
  return entry === null ? null : new Fields(entry)
}

/** Sets a field of an item; an id that is unknown is passed over. For commands alone, inside their transaction. */
export const setField = (ydoc: Y.Doc, id: string, name: string, value: unknown): void => {
  const entry = entryOf(ydoc, id)
  if (entry !== null) putField(entry, name, value)
}

/** Sets a field of an item that may not be in a document yet. */
export const putField = (entry: Entry, name: string, value: unknown): void => {
  if (entry instanceof Y.Text) entry.setAttribute(name, value)
  else entry.set(name, value)
}

/** Takes an `OPTIONAL` field away, where the item has it. For commands alone, inside their transaction. */
export const dropField = (ydoc: Y.Doc, id: string, name: string): void => {
  const entry = entryOf(ydoc, id)
  if (entry === null || new Fields(entry).own(name) === undefined) return
  if (entry instanceof Y.Text) entry.removeAttribute(name)
  else entry.delete(name)
}

/** What is written as the kind of an item; undefined where the id is unknown. */
export const kindOf = (ydoc: Y.Doc, id: string): unknown => fieldsOf(ydoc, id)?.get('kind')

/** Key of an item's drawing order; empty where it has none. */
export const orderOf = (ydoc: Y.Doc, id: string): string => readString(fieldsOf(ydoc, id)?.get('z'))

type Made = Readonly<Record<string, unknown>>

const NONE: Made = {}

const isRecord = (value: unknown): value is Made =>
  typeof value === 'object' && value !== null && !(value instanceof Y.AbstractType)
