import * as Y from 'yjs'
import { wholeTurn } from './geometry/rotate.ts'
import { type Entry, FAR, GREATEST_SIDE, type Point, type Size, textOf } from './layout.ts'

// Readers of single values. Whatever another version, a fault or ill will has put there, each gives what can be drawn.

export const readNumber = (value: unknown, least: number, most: number, otherwise: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : otherwise

export const readString = (value: unknown): string => (typeof value === 'string' ? value : '')

/** A place, or null where the value is none. */
export const readPointOrNull = (value: unknown): Point | null =>
  Array.isArray(value) && Number.isFinite(value[0]) && Number.isFinite(value[1])
    ? [readNumber(value[0], -FAR, FAR, 0), readNumber(value[1], -FAR, FAR, 0)]
    : null

export const readPoint = (value: unknown): Point =>
  Array.isArray(value) ? [readNumber(value[0], -FAR, FAR, 0), readNumber(value[1], -FAR, FAR, 0)] : [0, 0]

export const readSize = (value: unknown, least: number, otherwise: Size): Size =>
  Array.isArray(value)
    ? [
        readNumber(value[0], least, GREATEST_SIDE, otherwise[0]),
        readNumber(value[1], least, GREATEST_SIDE, otherwise[1]),
      ]
    : otherwise

export const readOne = <T extends string>(names: readonly T[], value: unknown, otherwise: T): T =>
  names.includes(value as T) ? (value as T) : otherwise

/** The words of an item, which may be a plain string in a broken one. */
export const readText = (entry: Entry): string =>
  textOf(entry)?.toString() ?? readString(entry instanceof Y.Map ? entry.get('text') : '')

/** Any angle as whole degrees from 0 to 359. */
export const readTurn = (value: unknown): number => wholeTurn(readNumber(value, -36_000, 36_000, 0))

/** A value of a Y.Map's entry as a plain record; empty where it is none. */
export const readRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Y.AbstractType)
    ? { ...value }
    : {}
