import { FAR, GREATEST_SIDE, type Point, type Size } from '../layout.ts'

// Strict readers of single values of a file: null for whatever is not exactly that.

export type Json = Readonly<Record<string, unknown>>

export const asRecord = (value: unknown): Json | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null

export const asNumber = (value: unknown, least: number, most: number): number | null =>
  typeof value === 'number' && value >= least && value <= most ? value : null

export const asPoint = (value: unknown): Point | null => {
  if (!Array.isArray(value) || value.length !== 2) return null
  const [x, y] = [asNumber(value[0], -FAR, FAR), asNumber(value[1], -FAR, FAR)]
  return x === null || y === null ? null : [x, y]
}

export const asSize = (value: unknown): Size | null => {
  if (!Array.isArray(value) || value.length !== 2) return null
  const [w, h] = [asNumber(value[0], 0, GREATEST_SIDE), asNumber(value[1], 0, GREATEST_SIDE)]
  return w === null || h === null ? null : [w, h]
}

export const asOne = <T extends string>(names: readonly T[], value: unknown): T | null =>
  names.find((name) => name === value) ?? null

export const asText = (value: unknown, most: number): string | null =>
  typeof value === 'string' && value.length <= most ? value.toWellFormed() : null

/** An id among others of one file, or null where it is absent; undefined where it is none. */
export const asIdOrNull = (value: unknown): string | null | undefined => {
  if (value === null || value === undefined) return null
  return typeof value === 'string' && value !== '' && value.length <= 200 ? value : undefined
}
