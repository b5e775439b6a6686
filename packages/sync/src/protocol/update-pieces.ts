import * as decoding from 'lib0/decoding'
import { skipContent } from './item-content.ts'
import { skipText } from './text.ts'
import { varUints } from './varuint.ts'

/** A place in the history of another client that must be known first. */
interface Need {
  readonly client: number
  readonly clock: number
}

/** All structs of one client, and how far they have been handed on. */
interface Section {
  readonly client: number
  /** Where each struct begins, and the clock that it begins at; one more of each for the end. */
  readonly offsets: readonly number[]
  readonly clocks: readonly number[]
  readonly needs: ReadonlyMap<number, readonly Need[]>
  readonly deletes: [from: number, to: number][]
  /** Structs in pieces that are done, and in the one that is being made too. */
  done: number
  next: number
}

const CONTENT = 0b0001_1111
const HAS_PARENT_KEY = 0b0010_0000
const HAS_RIGHT_ORIGIN = 0b0100_0000
const HAS_ORIGIN = 0b1000_0000
const GARBAGE = 0
const SKIP = 10

/**
 * Cuts a Yjs update (format 1) into smaller ones of no more bytes of structs, unless a single struct has more. Applied one after the other they bring the same as
 * the whole: each struct comes after all that it refers to, as far as the update holds that, and what is deleted goes with
 * the piece that brings it. Throws on a broken update that is longer than that.
 *
 * Format: https://github.com/yjs/yjs/blob/v13.6.27/src/utils/updates.js
 */
export function updatePieces(update: Uint8Array, bytes: number): readonly Uint8Array[] {
  if (update.length <= bytes) return [update]
  const { sections, deletes } = read(update)
  const byClient = new Map(sections.map((section) => [section.client, section]))
  const pieces: Uint8Array[] = []
  let size = 0
  const bringNeeds = (section: Section): void => {
    for (const { client, clock } of section.needs.get(section.next) ?? []) {
      const other = byClient.get(client)
      if (other !== undefined) bring(other, clock)
    }
  }
  const bring = (section: Section, through: number): void => {
    const { offsets, clocks } = section
    for (let at = section.next; at < clocks.length - 1 && (clocks[at] ?? 0) <= through; at = section.next) {
      bringNeeds(section)
      // What was needed may have needed this one.
      if (section.next > at) continue
      const length = (offsets[at + 1] ?? 0) - (offsets[at] ?? 0)
      if (size > 0 && size + length > bytes) {
        pieces.push(piece(update, sections, []))
        size = 0
      }
      section.next += 1
      size += length
    }
  }
  for (const section of sections) bring(section, Number.POSITIVE_INFINITY)
  const rest = [...deletes].filter(([client]) => !byClient.has(client))
  const last = piece(update, sections, rest)
  if (pieces.length === 0 || last.length > 2) pieces.push(last)
  return pieces
}

type Deletes = readonly (readonly [client: number, ranges: readonly (readonly [from: number, to: number])[]])[]

/** Everything that is in no piece yet, with what is deleted of it. */
function piece(update: Uint8Array, sections: readonly Section[], others: Deletes): Uint8Array {
  const parts: Uint8Array[] = []
  const deletes = [...others]
  for (const section of sections) {
    const { client, offsets, clocks, done, next } = section
    const gone = takeDeletes(section, clocks[next] ?? 0, next === clocks.length - 1)
    if (gone.length > 0) deletes.push([client, gone])
    if (done === next) continue
    parts.push(varUints([next - done, client, clocks[done] ?? 0]), update.subarray(offsets[done], offsets[next]))
    section.done = next
  }
  const lists = deletes.flatMap(([client, ranges]) => [
    ...[client, ranges.length],
    ...ranges.flatMap(([from, to]) => [from, to - from]),
  ])
  const all = [varUints([parts.length / 2]), ...parts, varUints([deletes.length, ...lists])]
  const whole = new Uint8Array(all.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of all) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Of what is deleted of a client, the part before a clock; with `all`, whatever is left. */
function takeDeletes({ deletes }: Section, before: number, all: boolean): readonly (readonly [number, number])[] {
  const taken: (readonly [number, number])[] = []
  for (let first = deletes[0]; first !== undefined && (all || first[0] < before); first = deletes[0]) {
    const to = all ? first[1] : Math.min(first[1], before)
    taken.push([first[0], to])
    if (to === first[1]) deletes.shift()
    else first[0] = to
  }
  return taken
}

function read(update: Uint8Array): { readonly sections: readonly Section[]; readonly deletes: Deletes } {
  const decoder = decoding.createDecoder(update)
  const found: Omit<Section, 'deletes'>[] = []
  for (let left = decoding.readVarUint(decoder); left > 0; left--) found.push(readSection(decoder))
  const deletes = new Map<number, [number, number][]>()
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const client = decoding.readVarUint(decoder)
    const ranges: [number, number][] = []
    for (let count = decoding.readVarUint(decoder); count > 0; count--) {
      const from = decoding.readVarUint(decoder)
      ranges.push([from, from + decoding.readVarUint(decoder)])
    }
    deletes.set(
      client,
      ranges.sort(([a], [b]) => a - b),
    )
  }
  const sections = found.map((section) => ({ ...section, deletes: deletes.get(section.client) ?? [] }))
  return { sections, deletes: [...deletes] }
}

function readSection(decoder: decoding.Decoder): Omit<Section, 'deletes'> {
  const count = decoding.readVarUint(decoder)
  const client = decoding.readVarUint(decoder)
  let clock = decoding.readVarUint(decoder)
  const offsets = [decoder.pos]
  const clocks = [clock]
  const needs = new Map<number, readonly Need[]>()
  for (let at = 0; at < count; at++) {
    const here: Need[] = []
    clock += readStruct(decoder, here)
    const others = here.filter((need) => need.client !== client)
    if (others.length > 0) needs.set(at, others)
    offsets.push(decoder.pos)
    clocks.push(clock)
  }
  return { client, offsets, clocks, needs, done: 0, next: 0 }
}

/** Reads past one struct, notes what it refers to and gives its length in clocks. */
function readStruct(decoder: decoding.Decoder, needs: Need[]): number {
  const info = decoding.readUint8(decoder)
  if (info === SKIP || info === GARBAGE) return decoding.readVarUint(decoder)
  const refer = (): void => {
    const client = decoding.readVarUint(decoder)
    needs.push({ client, clock: decoding.readVarUint(decoder) })
  }
  const origins = info & (HAS_ORIGIN | HAS_RIGHT_ORIGIN)
  if ((info & HAS_ORIGIN) !== 0) refer()
  if ((info & HAS_RIGHT_ORIGIN) !== 0) refer()
  if (origins === 0) {
    if (decoding.readVarUint(decoder) === 1) skipText(decoder)
    else refer()
    if ((info & HAS_PARENT_KEY) !== 0) skipText(decoder)
  }
  return skipContent(decoder, info & CONTENT)
}
