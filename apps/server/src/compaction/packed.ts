/** Updates one behind the other, in one buffer that is handed to another thread without a copy. */
export interface Packed {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly lengths: readonly number[]
}

/** What the thread is asked. */
export interface Question {
  readonly id: number
  readonly packed: Packed
}

/** What it answers: the compacted document, or why there is none. */
export type Answer =
  | { readonly id: number; readonly base: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly problem: string }

/** Copies the updates. */
export function pack(updates: readonly Uint8Array[]): Packed {
  const bytes = new Uint8Array(updates.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const update of updates) {
    bytes.set(update, at)
    at += update.length
  }
  return { bytes, lengths: updates.map(({ length }) => length) }
}

/** The updates again, as views on the buffer. */
export function unpack({ bytes, lengths }: Packed): Uint8Array[] {
  let at = 0
  return lengths.map((length) => {
    const from = at
    at += length
    return bytes.subarray(from, at)
  })
}
