import * as decoding from 'lib0/decoding'
import { isSkip, lengthOf, readStruct } from './update-contents.ts'
import { putVarUint, varUintLength } from './varuint.ts'

/** A place between two structs: the clock of the next one, where it begins, and how many are left in its section. */
interface Mark {
  readonly clock: number
  readonly offset: number
  readonly left: number
}

/** All structs of one client. `to` is the clock behind the last one, `end` the offset behind it. */
interface Section {
  readonly client: number
  readonly marks: readonly Mark[]
  readonly to: number
  readonly end: number
}

/** From one section, the structs from a mark on. */
interface Cut {
  readonly section: Section
  readonly mark: Mark
}

const STRUCTS_BETWEEN_MARKS = 64

/**
 * A Yjs update (format 1) with marks in it, so that what a state vector lacks can be cut out of its bytes without reading
 * the whole of it again: a returning client costs microseconds, not a walk through the document.
 *
 * A struct that the other side knows in part is sent whole: Yjs begins it at the clock it lacks
 * (`integrateStructs` of https://github.com/yjs/yjs/blob/v13.6.27/src/utils/encoding.js).
 */
export class IndexedUpdate {
  readonly #update: Uint8Array
  readonly #sections: Section[] = []
  readonly #deletes: number

  /** Reads the update once, to its deletions. Throws on a broken one. */
  constructor(update: Uint8Array) {
    this.#update = update
    const decoder = decoding.createDecoder(update)
    for (let sections = decoding.readVarUint(decoder); sections > 0; sections--) {
      this.#sections.push(readSection(decoder))
    }
    this.#deletes = decoder.pos
  }

  /** The update for whoever knows each client up to these clocks: every struct beyond, and all deletions. */
  since(known: ReadonlyMap<number, number>): Uint8Array {
    const cuts = this.#sections.flatMap((section) => this.#cut(section, known.get(section.client) ?? 0) ?? [])
    const deletes = this.#update.subarray(this.#deletes)
    let size = varUintLength(cuts.length) + deletes.length
    for (const cut of cuts) size += headLength(cut) + cut.section.end - cut.mark.offset
    const update = new Uint8Array(size)
    let at = putVarUint(update, 0, cuts.length)
    for (const { section, mark } of cuts) {
      at = putVarUint(update, putVarUint(update, putVarUint(update, at, mark.left), section.client), mark.clock)
      update.set(this.#update.subarray(mark.offset, section.end), at)
      at += section.end - mark.offset
    }
    update.set(deletes, at)
    return update
  }

  /** Where to begin, so that nothing from `clock` on is missing; null if there is nothing. */
  #cut(section: Section, clock: number): Cut | null {
    if (section.to <= clock) return null
    let { clock: at, offset, left } = lastMarkUpTo(section.marks, clock)
    const decoder = decoding.createDecoder(this.#update)
    decoder.pos = offset
    for (; left > 0; left--) {
      offset = decoder.pos
      const struct = readStruct(decoder, section.client, at)
      const length = lengthOf(struct)
      if (!isSkip(struct) && at + length > clock) return { section, mark: { clock: at, offset, left } }
      at += length
    }
    return null
  }
}

function readSection(decoder: decoding.Decoder): Section {
  const count = decoding.readVarUint(decoder)
  const client = decoding.readVarUint(decoder)
  let clock = decoding.readVarUint(decoder)
  const marks: Mark[] = []
  for (let left = count; left > 0; left--) {
    if ((count - left) % STRUCTS_BETWEEN_MARKS === 0) marks.push({ clock, offset: decoder.pos, left })
    clock += lengthOf(readStruct(decoder, client, clock))
  }
  return { client, marks, to: clock, end: decoder.pos }
}

/** Marks begin at the section's first struct; before it, that one. */
function lastMarkUpTo(marks: readonly Mark[], clock: number): Mark {
  let low = 0
  let high = marks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((marks[middle]?.clock ?? 0) <= clock) low = middle
    else high = middle - 1
  }
  const mark = marks[low]
  if (!mark) throw new RangeError('A section without structs was indexed.')
  return mark
}

function headLength({ section, mark }: Cut): number {
  return varUintLength(mark.left) + varUintLength(section.client) + varUintLength(mark.clock)
}
