import { NOTE_COLORS, type NoteColor, type Point, type Rect } from '@coreflect/board'

/** What this folder needs of a y-protocols Awareness; a provider's fits as it is. */
export interface BoardAwareness {
  readonly clientID: number
  getStates(): Map<number, Record<string, unknown>>
  setLocalStateField(field: string, value: unknown): void
  on(event: 'change', listener: () => void): void
  off(event: 'change', listener: () => void): void
}

export interface Me {
  readonly name: string
  readonly color: NoteColor
}

/** A drag in progress: the items, where the first of them lay when it began, and the way so far, in board units. */
interface Carried {
  readonly ids: readonly string[]
  readonly from: Point
  readonly by: Point
}

/** What one person does on the board just now. Kept nowhere. */
export interface Doing {
  readonly cursor: Point | null
  readonly carried: Carried | null
  readonly editing: string | null
  /** Where their caret is in the text that they write: the end of what they have marked that stays, and the one that moves. */
  readonly caret: readonly [anchor: string, head: string] | null
  /** Whether the cursor leaves a trail of light. */
  readonly pointing: boolean
  /** What they see, where they have said that others may follow them. */
  readonly leading: Rect | null
  /** Whom they follow, by client. */
  readonly following: number | null
}

export interface Peer extends Me, Doing {
  readonly client: number
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {}

const point = (value: unknown): Point | null =>
  Array.isArray(value) && Number.isFinite(value[0]) && Number.isFinite(value[1]) ? [value[0], value[1]] : null

const carriedOf = (value: unknown): Carried | null => {
  const { ids, from, by } = record(value)
  const [start, way] = [point(from), point(by)]
  if (!Array.isArray(ids) || start === null || way === null) return null
  return { ids: ids.filter((id) => typeof id === 'string').slice(0, 500), from: start, by: way }
}

const rect = (value: unknown): Rect | null => {
  const { p, s } = record(value)
  const [corner, size] = [point(p), point(s)]
  return corner === null || size === null || size[0] <= 0 || size[1] <= 0 ? null : { p: corner, s: size }
}

const caretOf = (value: unknown): Doing['caret'] => {
  const [anchor, head] = Array.isArray(value) ? value : []
  return typeof anchor === 'string' && typeof head === 'string' ? [anchor, head] : null
}

const NAME_LENGTH = 60

/** Another person's state as plain data, or null where there is no name in it. It comes from outside: nothing in it is trusted. */
export const readPeer = (client: number, state: Readonly<Record<string, unknown>>): Peer | null => {
  const { name, color } = record(state.person)
  if (typeof name !== 'string' || name === '') return null
  const { cursor, carried, editing, caret, pointing, leading, following } = record(state.board)
  return {
    client,
    name: name.slice(0, NAME_LENGTH),
    color: NOTE_COLORS.find((known) => known === color) ?? 'sand',
    cursor: point(cursor),
    carried: carriedOf(carried),
    editing: typeof editing === 'string' ? editing : null,
    caret: caretOf(caret),
    pointing: pointing === true,
    leading: rect(leading),
    following: typeof following === 'number' ? following : null,
  }
}
