import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { varUints } from '../protocol/varuint.ts'
import { QuickDecoder } from './quick-decoder.ts'
import { QuickStructs } from './quick-structs.ts'

/**
 * Applies an update (format 1) as `Y.applyUpdate` does, and throws where that throws. Made for large ones, which are mostly
 * what nobody has changed since: structs that nothing stands beside go straight to their places, and from the first one
 * that is none of them on, Yjs itself takes in the rest.
 */
export const applyLarge = (ydoc: Y.Doc, update: Uint8Array, origin: unknown): void =>
  Y.transact(
    ydoc,
    (transaction) => {
      const rest = applyBeginning(transaction, update)
      if (rest !== null) Y.applyUpdateV2(ydoc, rest, origin, QuickDecoder)
    },
    origin,
    false,
  )

/** What is left over for Yjs, as an update of its own; null where nothing is. */
function applyBeginning(transaction: Y.Transaction, update: Uint8Array): Uint8Array | null {
  const { store } = transaction.doc
  // What waited for something may be able to come now: Yjs looks after that.
  if (store.pendingStructs !== null || store.pendingDs !== null) return update
  const decoder = new QuickDecoder(decoding.createDecoder(update))
  const bytes = decoder.restDecoder
  const from = (numbers: readonly number[], at: number): Uint8Array => joined(varUints(numbers), update.subarray(at))
  for (let sections = decoding.readVarUint(bytes); sections > 0; sections -= 1) {
    let left = decoding.readVarUint(bytes)
    const client = decoder.readClient()
    let clock = decoding.readVarUint(bytes)
    if (clock !== Y.getState(store, client)) return from([sections, left, client, clock], bytes.pos)
    const structs = new QuickStructs(transaction, decoder, client)
    for (; left > 0; left -= 1) {
      const at = bytes.pos
      const length = structs.take(clock)
      if (length === 0) return from([sections, left, client, clock], at)
      clock += length
    }
  }
  const isAll = bytes.pos === update.length - 1 && update[bytes.pos] === 0
  return isAll ? null : from([0], bytes.pos)
}

function joined(head: Uint8Array, rest: Uint8Array): Uint8Array {
  const whole = new Uint8Array(head.length + rest.length)
  whole.set(head)
  whole.set(rest, head.length)
  return whole
}
