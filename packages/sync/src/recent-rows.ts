import { mergeUpdates } from './merge.ts'
import { type Framed, updateFrame } from './protocol/frames.ts'

/** One update in its place. */
export interface Row {
  readonly sequence: number
  readonly update: Uint8Array
}

/** A row with the frame that its update stands in, once somebody was sent it. */
interface Kept extends Row {
  readonly frame: Uint8Array | null
}

/** Rows that were merged for joiners: all after `from`, through `to`. */
interface Bundle extends Framed {
  readonly from: number
  readonly to: number
}

/** So many rows are sent as they are; applying them costs a client less than merging them costs a room. */
const ROWS_AS_THEY_ARE = 32

/** The rows of a document since its last compaction, as they lie in the log and as they are sent. */
export class RecentRows {
  #rows: Kept[]
  #bytes = 0
  /** Of the rows that joiners were sent, those that are not sent one by one. */
  #bundle: Bundle | null = null
  /** Frames of several rows, by the sequence they come after; until there is a new row. */
  readonly #merged = new Map<number, Uint8Array>()

  /** `rows`: in their order, without a gap. */
  constructor(rows: readonly Row[]) {
    this.#rows = rows.map((row) => ({ ...row, frame: null }))
    for (const { update } of rows) this.#bytes += update.length
  }

  /** The sequence number of the newest row; undefined when there is none. */
  get last(): number | undefined {
    return this.#rows.at(-1)?.sequence
  }

  get count(): number {
    return this.#rows.length
  }

  /** Bytes of all updates. */
  get bytes(): number {
    return this.#bytes
  }

  push({ sequence, update }: Row): void {
    this.#rows.push({ sequence, update, frame: null })
    this.#bytes += update.length
    this.#merged.clear()
  }

  /** Lets go of the rows through a sequence number. */
  drop(through: number): void {
    this.#rows = this.#rows.filter(({ sequence }) => sequence > through)
    this.#bytes = this.#rows.reduce((sum, { update }) => sum + update.length, 0)
    this.rest()
  }

  /** Lets go of what can be computed again. */
  rest(): void {
    this.#merged.clear()
    this.#bundle = null
  }

  /** The updates after a sequence number. */
  after(sequence: number): Uint8Array[] {
    return this.#rows.slice(this.#firstAfter(sequence)).map(({ update }) => update)
  }

  /** One frame with every row after `sequence`, of which there is at least one; made once however many ask. */
  frame(sequence: number): Uint8Array {
    const first = this.#firstAfter(sequence)
    if (first === this.#rows.length - 1) return this.#frameAt(first)
    const known = this.#merged.get(sequence)
    if (known) return known
    const { frame } = updateFrame(mergeUpdates(this.after(sequence)))
    this.#merged.set(sequence, frame)
    return frame
  }

  /**
   * Frames that together hold every row after `sequence`, for one who joins: the newest as they are, then those before
   * them, merged. Merging costs as much as what is merged is long, so it is done for many rows at a time.
   */
  frames(sequence: number): readonly Uint8Array[] {
    const bundle = this.#bundle?.from === sequence ? this.#bundle : null
    const first = this.#firstAfter(bundle?.to ?? sequence)
    if (this.#rows.length - first > ROWS_AS_THEY_ARE) return [this.#bundled(sequence, bundle, first).frame]
    const loose = this.#rows.slice(first).map((_, at) => this.#frameAt(first + at))
    return bundle ? [...loose, bundle.frame] : loose
  }

  #bundled(from: number, before: Bundle | null, first: number): Bundle {
    const updates = this.#rows.slice(first).map(({ update }) => update)
    const merged = mergeUpdates(before ? [before.payload, ...updates] : updates)
    this.#bundle = { ...updateFrame(merged), from, to: this.last ?? from }
    return this.#bundle
  }

  /** The frame of one row. The row's update is from then on a part of it, so that it is not kept twice. */
  #frameAt(at: number): Uint8Array {
    const row = this.#rows[at]
    if (!row) throw new RangeError('There is no such row.')
    if (row.frame) return row.frame
    const { frame, payload } = updateFrame(row.update)
    this.#rows[at] = { sequence: row.sequence, update: payload, frame }
    return frame
  }

  #firstAfter(sequence: number): number {
    let first = this.#rows.length
    while (first > 0 && (this.#rows[first - 1]?.sequence ?? 0) > sequence) first -= 1
    return first
  }
}
