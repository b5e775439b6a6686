import type { Point, Size } from '../layout.ts'
import { ByteReader, ByteWriter } from './varint.ts'

/** A place of a drawn line, in board units, and how hard the pen was pressed there, from 0 to 1. */
export type InkPoint = readonly [x: number, y: number, pressure: number]

export interface InkLine {
  /** From the top left corner of the box around them. */
  readonly points: readonly InkPoint[]
  /** Width and height of that box, as drawn; an item's `s` stretches it. */
  readonly s: Size
  /** Whether the device told pressure; where it did not, all are 0.5. */
  readonly pressed: boolean
}

const FORMAT = 1
/** A line goes on in a new one after so many places; at 120 a second that is three minutes without lifting the pen. */
export const MOST_INK_POINTS = 20_000
/** Quarters of a board unit: finer than a pixel at four times life size in each direction that matters. */
const STEPS = 4
const LEVELS = 15
const FURTHEST = 2 ** 24

/**
 * A line drawn by hand as bytes, and the box around it: whole steps of a quarter of a unit, each place as its way from
 * the one before, in zigzag varints; then, if the device tells pressure, sixteen levels of it, two a byte. Places that
 * fall on the one before are left out. Throws where there is no place, or a number is not finite or beyond all boards.
 */
export const encodeInk = (
  points: readonly InkPoint[],
  pressed: boolean,
): { readonly bytes: Uint8Array; readonly p: Point; readonly s: Size } => {
  const steps: [number, number, number][] = []
  for (const [x, y, pressure] of points.slice(0, MOST_INK_POINTS)) {
    const step: [number, number, number] = [Math.round(x * STEPS), Math.round(y * STEPS), Math.round(pressure * LEVELS)]
    if (!step.every((value) => Math.abs(value) < FURTHEST)) throw new RangeError('A line goes through finite places.')
    const last = steps.at(-1)
    if (last === undefined || last[0] !== step[0] || last[1] !== step[1]) steps.push(step)
  }
  if (steps.length === 0) throw new RangeError('A line has a place at least.')
  const lefts = steps.map(([x]) => x)
  const tops = steps.map(([, y]) => y)
  const [left, top] = [lefts.reduce((a, b) => Math.min(a, b)), tops.reduce((a, b) => Math.min(a, b))]
  const width = lefts.reduce((a, b) => Math.max(a, b)) - left
  const height = tops.reduce((a, b) => Math.max(a, b)) - top
  const writer = new ByteWriter()
  writer.unsigned(FORMAT)
  writer.unsigned(pressed ? 1 : 0)
  writer.unsigned(steps.length)
  let [x, y] = [left, top]
  for (const step of steps) {
    writer.signed(step[0] - x)
    writer.signed(step[1] - y)
    ;[x, y] = step
  }
  const level = (index: number): number => Math.min(LEVELS, Math.max(0, steps[index]?.[2] ?? 0))
  const way = writer.done()
  const bytes = new Uint8Array(way.length + (pressed ? Math.ceil(steps.length / 2) : 0))
  bytes.set(way)
  for (let at = way.length; at < bytes.length; at += 1) {
    const index = 2 * (at - way.length)
    bytes[at] = level(index) * 16 + level(index + 1)
  }
  return { bytes, p: [left / STEPS, top / STEPS], s: [Math.max(1, width / STEPS), Math.max(1, height / STEPS)] }
}

/** The line in these bytes, or null where they are none: another format, cut short, or without a place. Never throws. */
export const decodeInk = (bytes: Uint8Array): InkLine | null => {
  const reader = new ByteReader(bytes)
  const format = reader.unsigned()
  const pressed = reader.unsigned() === 1
  const count = reader.unsigned()
  if (format !== FORMAT || !(count >= 1 && count <= MOST_INK_POINTS) || reader.left < count * 2) return null
  const points: [number, number, number][] = []
  let [x, y, width, height] = [0, 0, 0, 0]
  for (let index = 0; index < count; index += 1) {
    x += reader.signed()
    y += reader.signed()
    if (!(x >= 0 && y >= 0 && x < 2 * FURTHEST && y < 2 * FURTHEST)) return null
    width = Math.max(width, x)
    height = Math.max(height, y)
    points.push([x / STEPS, y / STEPS, 0.5])
  }
  if (pressed) {
    const levels = bytes.subarray(bytes.length - reader.left)
    if (levels.length < Math.ceil(count / 2)) return null
    points.forEach((point, index) => {
      const byte = levels[index >> 1] ?? 0
      point[2] = (index % 2 === 0 ? byte >> 4 : byte & 15) / LEVELS
    })
  }
  return { points, s: [Math.max(1, width / STEPS), Math.max(1, height / STEPS)], pressed }
}
