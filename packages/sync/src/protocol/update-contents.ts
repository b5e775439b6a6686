import * as decoding from 'lib0/decoding'
import { skipContent } from './item-content.ts'
import { must } from './malformed.ts'
import { skipText } from './text.ts'

/** Clocks `from` (inclusive) to `to` (exclusive) of one Yjs client. */
export interface ClockRange {
  readonly client: number
  readonly from: number
  readonly to: number
}

/** What an update brings (`structs`) and what it deletes. */
export interface UpdateContents {
  readonly structs: readonly ClockRange[]
  readonly deletes: readonly ClockRange[]
}

const CONTENT = 0b0001_1111
const HAS_PARENT_KEY = 0b0010_0000
const HAS_RIGHT_ORIGIN = 0b0100_0000
const HAS_ORIGIN = 0b1000_0000
const GARBAGE = 0
const DELETED = 1
const SKIP = 10
/** No struct is longer, so that its length and kind fit into one number. */
const LONGEST = 2 ** 50

/**
 * Reads a Yjs update (format 1) to its last byte without building anything, and refuses whatever could make Yjs throw,
 * loop or lose other people's structs when it is merged or applied elsewhere: sections out of order or twice, empty
 * structs, references forward into the same client, unknown contents, broken text. y-protocols swallows such errors on
 * the way in, so they have to be found here, before anything is stored. Throws `Malformed` or lib0's errors.
 *
 * A key of a map holds one value. Yjs merges values that were overwritten into one struct, but a longer one that is not
 * deleted by the same update falls apart when something refers into it, and then whoever deletes the map throws.
 *
 * Format: https://github.com/yjs/yjs/blob/v13.6.27/src/utils/updates.js
 */
export function readUpdateContents(update: Uint8Array): UpdateContents {
  const decoder = decoding.createDecoder(update)
  const structs: ClockRange[] = []
  const overwritten: ClockRange[] = []
  let previous = Number.POSITIVE_INFINITY
  for (let sections = decoding.readVarUint(decoder); sections > 0; sections--) {
    const count = decoding.readVarUint(decoder)
    const client = decoding.readVarUint(decoder)
    must(count > 0, 'A section holds structs.')
    must(client < previous, 'Sections come once per client, highest client first.')
    previous = client
    readSection(decoder, client, count, structs, overwritten)
  }
  const deletes = readDeletes(decoder)
  must(!decoding.hasContent(decoder), 'An update ends with its deletions.')
  must(
    overwritten.every((range) => deletes.some((deleted) => holds(deleted, range))),
    'A key holds one value, unless all of them are deleted.',
  )
  return { structs, deletes }
}

const holds = (outer: ClockRange, inner: ClockRange): boolean =>
  outer.client === inner.client && outer.from <= inner.from && inner.to <= outer.to

function readSection(
  decoder: decoding.Decoder,
  client: number,
  count: number,
  into: ClockRange[],
  overwritten: ClockRange[],
): void {
  let clock = decoding.readVarUint(decoder)
  let from = clock
  for (let left = count; left > 0; left--) {
    const struct = readStruct(decoder, client, clock)
    const length = lengthOf(struct)
    if (putsSeveral(struct)) overwritten.push({ client, from: clock, to: clock + length })
    if (isSkip(struct)) {
      if (from < clock) into.push({ client, from, to: clock })
      from = clock + length
    }
    clock += length
    must(Number.isSafeInteger(clock), 'Clocks are safe integers.')
  }
  if (from < clock) into.push({ client, from, to: clock })
}

/** A struct that was read, in one number: documents have tens of thousands, and an object for each would be the most work. */
export type Struct = number

const IS_SKIP = 1
const PUTS_SEVERAL = 2
const PER_CLOCK = 4

/** How many clocks it takes. */
export const lengthOf = (struct: Struct): number => Math.floor(struct / PER_CLOCK)

/** Whether it only stands for a gap. */
export const isSkip = (struct: Struct): boolean => struct % PER_CLOCK === IS_SKIP

/** Whether it puts several values under one key. */
const putsSeveral = (struct: Struct): boolean => struct % PER_CLOCK === PUTS_SEVERAL

/** Reads one struct. Throws as `readUpdateContents` does. */
export function readStruct(decoder: decoding.Decoder, client: number, clock: number): Struct {
  const info = decoding.readUint8(decoder)
  const plain = info === SKIP || info === GARBAGE
  const length = plain ? decoding.readVarUint(decoder) : readItem(decoder, info, client, clock)
  must(length > 0, 'A struct has a length.')
  must(length <= LONGEST, 'Clocks are safe integers.')
  if (info === SKIP) return length * PER_CLOCK + IS_SKIP
  const keyed = !plain && (info & (HAS_PARENT_KEY | HAS_ORIGIN | HAS_RIGHT_ORIGIN)) === HAS_PARENT_KEY
  const several = keyed && length > 1 && (info & CONTENT) !== DELETED
  return length * PER_CLOCK + (several ? PUTS_SEVERAL : 0)
}

function readItem(decoder: decoding.Decoder, info: number, client: number, clock: number): number {
  const origin = (info & HAS_ORIGIN) !== 0
  const rightOrigin = (info & HAS_RIGHT_ORIGIN) !== 0
  if (origin) skipReference(decoder, client, clock)
  if (rightOrigin) skipReference(decoder, client, clock)
  if (!origin && !rightOrigin) {
    const named = decoding.readVarUint(decoder)
    must(named < 2, 'A parent is a name or an item.')
    if (named) skipText(decoder)
    else skipReference(decoder, client, clock)
    if ((info & HAS_PARENT_KEY) !== 0) skipText(decoder)
  }
  return skipContent(decoder, info & CONTENT)
}

function skipReference(decoder: decoding.Decoder, client: number, clock: number): void {
  const referred = decoding.readVarUint(decoder)
  must(decoding.readVarUint(decoder) < clock || referred !== client, 'An item refers to what its client wrote before.')
}

function readDeletes(decoder: decoding.Decoder): ClockRange[] {
  const deletes: ClockRange[] = []
  for (let clients = decoding.readVarUint(decoder); clients > 0; clients--) {
    const client = decoding.readVarUint(decoder)
    for (let count = decoding.readVarUint(decoder); count > 0; count--) {
      const from = decoding.readVarUint(decoder)
      const to = from + decoding.readVarUint(decoder)
      must(to > from && Number.isSafeInteger(to), 'A deletion has a length.')
      deletes.push({ client, from, to })
    }
  }
  return deletes
}
