import * as Y from 'yjs'
import { addRow, deleteRows, openRows, readRows, replaceRows } from './copy-rows.ts'

/**
 * Whether this device has kept what was written here: `kept`, all of it; `writing`, not all of it yet; `failed`, it keeps
 * nothing now: its storage is missing, forbidden (some private windows) or full.
 */
export type CopyState = 'writing' | 'kept' | 'failed'

/** A document's copy on this device. */
export interface LocalCopy {
  /** Resolves once the copy was read into the document, or there is none to read. */
  readonly loaded: Promise<void>
  /**
   * Runs what brings an update of others into the document, and keeps the update as it came: the document need not write
   * it down once more, which takes longer than to read it. Null for a part of an update that is kept with its last part.
   */
  bring(update: Uint8Array | null, apply: () => void): void
  close(): void
}

/**
 * Opens the copy of a document and keeps it up to date; calls back with each new state, `kept` at first. The copy is the
 * origin of what it brings into the document.
 */
export type OpenLocalCopy = (doc: string, ydoc: Y.Doc, onState: (state: CopyState) => void) => LocalCopy

/** Keeps the copy in IndexedDB. Where that is missing or forbidden, the document works without a copy. */
export const openBrowserCopy: OpenLocalCopy = (doc, ydoc, onState) => new BrowserCopy(doc, ydoc, onState)

/** Deletes this device's copy of a document. Where it is still open, nothing is added to it any more. */
export const forgetDocument = deleteRows

const OTHERS_MILLISECONDS = 500
const PATIENCE_MILLISECONDS = 3_000
const ROWS_AT_MOST = 200
/** A row that says nothing. */
const EMPTY = new Uint8Array([0, 0])

/** What others write is safe with the server and waits a moment; what is written here is kept at once. */
class BrowserCopy implements LocalCopy {
  readonly loaded: Promise<void>
  readonly #doc: string
  readonly #ydoc: Y.Doc
  readonly #onState: (state: CopyState) => void
  #rows: IDBDatabase | null = null
  #count = 0
  #opening = false
  #pending: Uint8Array[] = []
  /** What came as it is. It may hold what it also says is deleted: of two rows one is made when they are opened next. */
  #brought: Uint8Array[] = []
  /** A row may be missing: the next one holds the whole document. */
  #whole: boolean
  #failed = false
  /** Changes made here, and how many of these are kept. */
  #changed = 0
  #kept = 0
  #told: CopyState = 'kept'
  #due: ReturnType<typeof setTimeout> | null = null
  #left = false

  constructor(doc: string, ydoc: Y.Doc, onState: (state: CopyState) => void) {
    this.#doc = doc
    this.#ydoc = ydoc
    this.#onState = onState
    this.#whole = Y.encodeStateVector(ydoc).length > 1
    ydoc.on('update', this.#take)
    this.loaded = this.#open()
  }

  close(): void {
    if (this.#left) return
    this.#flush()
    this.#leave()
  }

  bring(update: Uint8Array | null, apply: () => void): void {
    if (this.#left) {
      apply()
      return
    }
    this.#ydoc.off('update', this.#take)
    try {
      apply()
    } finally {
      this.#ydoc.on('update', this.#take)
    }
    if (update === null) return
    // Its own memory, since a part of a larger piece would be kept with the whole of it.
    this.#brought.push(update.slice())
    this.#due ??= setTimeout(() => this.#flush(), OTHERS_MILLISECONDS)
  }

  readonly #take = (update: Uint8Array, origin: unknown, _ydoc: Y.Doc, { local }: Y.Transaction): void => {
    if (origin === this) return
    this.#pending.push(update)
    if (local) {
      this.#changed += 1
      this.#flush()
      this.#tell()
    } else this.#due ??= setTimeout(() => this.#flush(), OTHERS_MILLISECONDS)
  }

  /** Some browsers let an opening hang: then nothing counts as kept until it comes through. */
  async #open(): Promise<void> {
    if (this.#opening) return
    this.#opening = true
    const patience = setTimeout(() => this.#fail(), PATIENCE_MILLISECONDS)
    try {
      await this.#read(await openRows(this.#doc))
    } catch {
      this.#fail()
    }
    clearTimeout(patience)
    this.#opening = false
  }

  async #read(rows: IDBDatabase): Promise<void> {
    const found = await readRows(rows)
    this.#rows = rows
    rows.onversionchange = () => this.#leave()
    rows.onclose = () => {
      this.#rows = null
      this.#fail()
    }
    applyRows(this.#ydoc, found, this)
    this.#count = found.length
    this.#failed = false
    this.#flush()
    this.#tell()
    if (this.#left) rows.close()
    else if (this.#count > 1) this.#shrink(rows)
  }

  #flush(): void {
    if (this.#due !== null) clearTimeout(this.#due)
    this.#due = null
    if (this.#rows === null) {
      if (this.#failed && !this.#left) void this.#open()
      return
    }
    const whole = this.#whole
    const brought = whole ? [] : this.#brought
    const written = this.#pending.length === 0 ? [] : [Y.mergeUpdates(this.#pending)]
    const rows = whole ? [Y.encodeStateAsUpdate(this.#ydoc)] : [...brought, ...written]
    if (brought.length === 1) rows.push(EMPTY)
    this.#pending = []
    this.#brought = []
    this.#whole = false
    for (const row of rows) void this.#add(this.#rows, row, whole)
  }

  async #add(rows: IDBDatabase, row: Uint8Array, whole: boolean): Promise<void> {
    const changed = this.#changed
    try {
      await addRow(rows, row)
    } catch {
      return this.#fail()
    }
    // A row before this one may have failed meanwhile.
    if (this.#whole && !whole) return
    this.#failed = false
    this.#kept = changed
    this.#tell()
    this.#count += 1
    if (this.#count > ROWS_AT_MOST && !this.#left) this.#shrink(rows)
  }

  /** A copy that could not be made smaller is as good a copy as before. */
  #shrink(rows: IDBDatabase): void {
    this.#count = 1
    replaceRows(rows, withoutDeleted).catch(() => {})
  }

  #fail(): void {
    this.#whole = true
    this.#failed = true
    this.#tell()
  }

  #leave(): void {
    if (this.#left) return
    this.#left = true
    if (this.#due !== null) clearTimeout(this.#due)
    this.#ydoc.off('update', this.#take)
    this.#rows?.close()
    this.#rows = null
  }

  #tell(): void {
    const kept = this.#kept === this.#changed ? 'kept' : 'writing'
    const state = this.#failed ? 'failed' : kept
    if (state === this.#told || this.#left) return
    this.#told = state
    this.#onState(state)
  }
}

/** One row for all: what was deleted is in it no more [K2]. */
function withoutDeleted(rows: readonly Uint8Array[]): Uint8Array {
  const ydoc = new Y.Doc()
  applyRows(ydoc, rows, null)
  const whole = Y.encodeStateAsUpdate(ydoc)
  ydoc.destroy()
  return whole
}

/** Brings all rows in as one change. One broken row must not keep the others from being read. */
function applyRows(ydoc: Y.Doc, rows: readonly Uint8Array[], origin: unknown): void {
  if (rows.length === 0) return
  try {
    Y.applyUpdate(ydoc, Y.mergeUpdates([...rows]), origin)
  } catch {
    for (const row of rows.length > 1 ? rows : []) applyRows(ydoc, [row], origin)
  }
}
