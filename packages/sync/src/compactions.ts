import type { Compact } from './compaction.ts'
import type { Problem } from './problem.ts'
import type { Room } from './room.ts'
import type { Slot } from './slot.ts'
import type { UpdateLog } from './update-log.ts'

/** What compactions need of their surroundings. */
export interface CompactionsOptions {
  readonly log: UpdateLog
  readonly compact: Compact
  onProblem(problem: Problem): void
  /** The slot of a document, if it is open. */
  slotOf(doc: string): Slot | undefined
}

/** Rewrites logs without what was deleted in them (K2), one rewriting at a time for each room. */
export class Compactions {
  readonly #options: CompactionsOptions

  constructor(options: CompactionsOptions) {
    this.#options = options
  }

  /** Compacts a room whose log has grown out of proportion. */
  ifLong(room: Room): void {
    const slot = this.#options.slotOf(room.doc)
    if (slot?.compacting || slot?.compactionFailed || !room.log.longEnoughToCompact) return
    this.now(room).catch(() => {})
  }

  /** Compacts a room that is open and has rows. Rejects when it fails; a failure is reported besides. */
  now(room: Room): Promise<void> {
    const slot = this.#options.slotOf(room.doc)
    if (slot?.room !== room || room.log.rows === 0) return Promise.resolve()
    slot.compacting ??= this.#rewrite(room, slot).finally(() => {
      slot.compacting = null
    })
    return slot.compacting
  }

  async #rewrite(room: Room, slot: Slot): Promise<void> {
    const { compact, log: store, onProblem } = this.#options
    try {
      const { log } = room
      const through = log.last
      const base = await compact(log.parts())
      await store.compact(room.doc, base, through)
      // Another node may have compacted further in the meantime, and the room have read that.
      if (room.log === log) log.rebase(base, through)
      slot.compactionFailed = false
    } catch (error) {
      slot.compactionFailed = true
      onProblem({ kind: 'compaction-failed', docs: [room.doc], error })
      throw error
    }
  }
}
