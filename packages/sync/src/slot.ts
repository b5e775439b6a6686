import type { Room } from './room.ts'

/** The place of one document among those that are open. */
export interface Slot {
  readonly opening: Promise<Room>
  room: Room | null
  compacting: Promise<void> | null
  /** A compaction that failed is tried again only when the room leaves. */
  compactionFailed: boolean
  cancelIdle: (() => void) | null
}
