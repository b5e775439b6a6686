import type { DocumentLog } from './document-log.ts'
import type { Row } from './recent-rows.ts'

/** So many rows of others are kept; more are read from the log when it is their turn. */
const FOREIGN_AT_MOST = 1_024

/** Stored rows whose turn has not come, since rows before them are missing here; and how far the log is known to go. */
export class RowsAhead {
  readonly #rows = new Map<number, { readonly row: Row; readonly own: boolean }>()
  #known = 0

  /** The highest sequence number that is known to be stored; 0 when none is. */
  get known(): number {
    return this.#known
  }

  /** A row with this number is stored. */
  expect(sequence: number): void {
    this.#known = Math.max(this.#known, sequence)
  }

  /** Keeps a row for its turn. `own`: it was accepted here. */
  add(row: Row, own: boolean): void {
    this.expect(row.sequence)
    if (own || this.#rows.size < FOREIGN_AT_MOST) this.#rows.set(row.sequence, { row, own })
  }

  /** The updates that were accepted here. */
  own(): readonly Uint8Array[] {
    return [...this.#rows.values()].filter(({ own }) => own).map(({ row }) => row.update)
  }

  /** Moves into the log what follows it now, and lets go of what it holds already. */
  moveInto(log: DocumentLog): void {
    if (this.#rows.size === 0) return
    for (let next = this.#rows.get(log.last + 1); next; next = this.#rows.get(log.last + 1)) {
      this.#rows.delete(next.row.sequence)
      if (next.own) log.add(next.row)
      else log.addForeign(next.row)
    }
    for (const [sequence, { row, own }] of this.#rows) {
      if (sequence > log.last) continue
      this.#rows.delete(sequence)
      if (own) log.add(row)
    }
  }

  /** Lets go of what others have told. Rows that were accepted here stay. */
  forget(): void {
    this.#known = 0
    for (const [sequence, { own }] of this.#rows) {
      if (own) this.expect(sequence)
      else this.#rows.delete(sequence)
    }
  }
}
