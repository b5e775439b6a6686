import type { PendingUpdate } from '@coreflect/sync'

/** Updates as they cross to the other thread: one buffer that is handed over, where an object for each would be copied. */
export interface PackedUpdates {
  readonly docs: readonly string[]
  readonly lengths: readonly number[]
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** What the writing thread is asked to do. */
export type Task =
  | { readonly id: number; readonly name: 'append'; readonly updates: PackedUpdates; readonly now: number }
  | { readonly id: number; readonly name: 'empty-log' }
  | { readonly id: number; readonly name: 'close' }

/** What came of it: the numbers of the rows, where there are any, or the error with SQLite's code. */
export type Outcome =
  | { readonly id: number; readonly sequences: readonly number[] }
  | { readonly id: number; readonly problem: { readonly message: string; readonly errcode: number | undefined } }

/** Copies the updates. */
export function packUpdates(updates: readonly PendingUpdate[]): PackedUpdates {
  const lengths = updates.map(({ update }) => update.length)
  const bytes = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0))
  let at = 0
  for (const { update } of updates) {
    bytes.set(update, at)
    at += update.length
  }
  return { docs: updates.map(({ doc }) => doc), lengths, bytes }
}

/** The updates again, as views on the buffer. */
export function unpackUpdates({ docs, lengths, bytes }: PackedUpdates): PendingUpdate[] {
  let at = 0
  return docs.map((doc, index) => {
    const from = at
    at += lengths[index] ?? 0
    return { doc, update: bytes.subarray(from, at) }
  })
}
