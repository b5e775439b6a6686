import * as Y from 'yjs'
import { mergeUpdates } from './merge.ts'
import { Clocks } from './protocol/clocks.ts'
import { type Framed, step2Frame, updateFrame } from './protocol/frames.ts'
import { IndexedUpdate } from './protocol/indexed-update.ts'
import { readUpdateContents, type UpdateContents } from './protocol/update-contents.ts'
import { RecentRows, type Row } from './recent-rows.ts'
import type { StoredLog } from './update-log.ts'

/** What a state vector lacks, as a step 2, and the sequence number up to which it tells. */
interface Diff {
  readonly frame: Uint8Array
  readonly sequence: number
}

const DIFFS_KEPT = 32
/** Rewriting a log makes everybody on its node wait for the disk, so that a busy room does it seldom. */
const ROWS_BEFORE_COMPACTION = 2_048
const ROWS_AT_MOST = 8_192
/** Merging costs as much as the head is long: it waits until the rows behind it are a fair part of that. */
const HEAD_PER_LOOSE_BYTES = 4

/** A document in memory as its log: a merged head, the rows since the last compaction, and what clocks they hold. Bytes only. */
export class DocumentLog {
  /** Everything accepted, be it durable yet or not. */
  readonly #structs = new Clocks()
  readonly #deletes = new Clocks()
  #head: Framed
  #headSequence: number
  /** Bytes of rows that are not in the head. */
  #looseBytes = 0
  /** Made when somebody asks for a part of the head. */
  #index: IndexedUpdate | null = null
  #baseSequence: number
  readonly #rows: RecentRows
  /** Accepted updates that are no rows yet. */
  #unstored = 0
  readonly #diffs = new Map<string, Diff>()
  /** The whole document as an update, for readers that compaction has overtaken. */
  #wholeFrame: { readonly frame: Uint8Array; readonly sequence: number } | null = null

  /** `pending`: accepted updates that may be missing in what was read. Throws when a stored update is broken. */
  constructor(stored: StoredLog, pending: readonly Uint8Array[] = []) {
    const base = stored.base ?? mergeUpdates([])
    this.#head = step2Frame(base)
    this.#headSequence = stored.baseSequence
    this.#baseSequence = stored.baseSequence
    this.#rows = new RecentRows(stored.updates)
    this.#looseBytes = this.#rows.bytes
    this.note(readUpdateContents(base))
    for (const { update } of stored.updates) this.note(readUpdateContents(update))
    for (const update of pending) this.note(readUpdateContents(update))
    this.#unstored = pending.length
  }

  /** The sequence number of the newest row. */
  get last(): number {
    return this.#rows.last ?? this.#baseSequence
  }

  /** Bytes of the document, merged head and rows behind it; an upper bound. */
  get bytes(): number {
    return this.#head.payload.length + this.#rows.bytes
  }

  /** Rows that compaction would take away. */
  get rows(): number {
    return this.#rows.count
  }

  /** Whether compaction pays: it costs as much as the document is long, so rows must have grown in proportion. */
  get longEnoughToCompact(): boolean {
    const long = this.#rows.count >= ROWS_BEFORE_COMPACTION && this.#rows.bytes * 2 >= this.#head.payload.length
    return long || this.#rows.count >= ROWS_AT_MOST
  }

  /** Notes what an accepted update holds; false when all of it was known and nothing needs to be kept. */
  note(contents: UpdateContents): boolean {
    const structs = this.#structs.add(contents.structs)
    const news = this.#deletes.add(contents.deletes) || structs
    if (news) this.#unstored += 1
    return news
  }

  /** Whether an update would bring anything new. */
  knows(contents: UpdateContents): boolean {
    return this.#structs.hold(contents.structs) && this.#deletes.hold(contents.deletes)
  }

  /** What is known, as a Yjs state vector. */
  stateVector(): Uint8Array {
    return this.#structs.stateVector()
  }

  /** Adds a durable row that was accepted here, when its clocks were noted. It may have been read back from the log already. */
  add(row: Row): void {
    this.#unstored -= 1
    if (row.sequence > this.last) this.#push(row)
  }

  /** Adds the next durable row, accepted by another node. Throws when it is broken. */
  addForeign(row: Row): void {
    if (this.note(readUpdateContents(row.update))) this.#unstored -= 1
    this.#push(row)
  }

  #push(row: Row): void {
    this.#rows.push(row)
    this.#looseBytes += row.update.length
  }

  /** The update frame with every row after `sequence`, merged and encoded once however many ask. Null when there is none. */
  since(sequence: number): Uint8Array | null {
    if (sequence >= this.last) return null
    if (sequence >= this.#baseSequence) return this.#rows.frame(sequence)
    if (this.#wholeFrame?.sequence !== this.last) {
      this.#wholeFrame = { frame: updateFrame(this.whole()).frame, sequence: this.last }
    }
    return this.#wholeFrame.frame
  }

  /** The whole document as one update. */
  whole(): Uint8Array {
    this.#fold()
    return this.#head.payload
  }

  /** The whole document as updates that were not merged yet; together they reach to `last`. */
  parts(): readonly Uint8Array[] {
    return [this.#head.payload, ...this.#rows.after(this.#headSequence)]
  }

  /**
   * The frames that answer a state vector with everything it lacks up to `last`. An empty one gets the rows and the head as
   * they are, another one the rows and what it lacks of the head; equal ones share one diff, so a storm of returning clients
   * costs one. The step 2 comes last, since it tells the client that it has everything; Yjs keeps what came before its turn.
   */
  answer(stateVector: Uint8Array): readonly Uint8Array[] {
    const { frame, sequence } =
      stateVector.length <= 1 ? { frame: this.#head.frame, sequence: this.#headSequence } : this.#diffFor(stateVector)
    return [...this.#rows.frames(sequence), frame]
  }

  /** Puts the compacted `base` in place of everything through `throughSequence`. */
  rebase(base: Uint8Array, throughSequence: number): void {
    this.#head = step2Frame(base)
    this.#headSequence = throughSequence
    this.#baseSequence = throughSequence
    this.#rows.drop(throughSequence)
    this.#looseBytes = this.#rows.bytes
    this.rest()
  }

  /** Lets go of what can be computed again. */
  rest(): void {
    this.#diffs.clear()
    this.#rows.rest()
    this.#wholeFrame = null
    this.#index = null
  }

  #diffFor(stateVector: Uint8Array): Diff {
    const key = String.fromCharCode(...stateVector.subarray(0, 4_096))
    const known = stateVector.length <= 4_096 ? this.#diffs.get(key) : undefined
    if (known && known.sequence >= this.#baseSequence) return known
    const diff = this.#diff(Y.decodeStateVector(stateVector))
    if (this.#diffs.size >= DIFFS_KEPT) this.#diffs.clear()
    this.#diffs.set(key, diff)
    return diff
  }

  /** Who has every struct, as most do after a restart, gets the deletions alone: no need to read the document for that. */
  #diff(known: ReadonlyMap<number, number>): Diff {
    if (this.#unstored === 0 && this.#structs.heldBy(known)) {
      return { frame: step2Frame(this.#deletes.asDeletions()).frame, sequence: this.last }
    }
    if (this.#looseBytes * HEAD_PER_LOOSE_BYTES > this.#head.payload.length) this.#fold()
    this.#index ??= new IndexedUpdate(this.#head.payload)
    return { frame: step2Frame(this.#index.since(known)).frame, sequence: this.#headSequence }
  }

  /** Merges the rows into the head. They stay beside it for readers that wait in between, until compaction. */
  #fold(): void {
    if (this.#headSequence === this.last) return
    const rows = this.#rows.after(this.#headSequence)
    this.#headSequence = this.last
    this.#looseBytes = 0
    this.#index = null
    this.#head = step2Frame(mergeUpdates([this.#head.payload, mergeUpdates(rows)]))
  }
}
