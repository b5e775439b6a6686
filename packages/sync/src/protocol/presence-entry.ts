import * as decoding from 'lib0/decoding'
import { must } from './malformed.ts'
import { putVarUint, varUintLength } from './varuint.ts'

/** One client's presence as it travels: `state` is JSON in UTF-8, the word null when the client left. */
export interface PresenceEntry {
  readonly client: number
  readonly clock: number
  readonly gone: boolean
  readonly bytes: Uint8Array
}

const NULL = new TextEncoder().encode('null')

/**
 * Reads an awareness update of y-protocols. Each state is parsed once, here, and thrown away: what is merged for a whole
 * room must not hold one text that makes every client's JSON.parse throw.
 */
export function readPresenceEntries(update: Uint8Array): readonly PresenceEntry[] {
  const decoder = decoding.createDecoder(update)
  const entries: PresenceEntry[] = []
  for (let count = decoding.readVarUint(decoder); count > 0; count--) {
    const start = decoder.pos
    const client = decoding.readVarUint(decoder)
    const clock = decoding.readVarUint(decoder)
    const state = JSON.parse(decoding.readVarString(decoder))
    entries.push({ client, clock, gone: state === null, bytes: update.slice(start, decoder.pos) })
  }
  must(!decoding.hasContent(decoder), 'Presence ends with its last client.')
  return entries
}

/** The entry that takes a client's presence away. Equal clocks suffice: y-protocols lets null win a tie. */
export function goneEntry(client: number, clock: number): PresenceEntry {
  const bytes = new Uint8Array(varUintLength(client) + varUintLength(clock) + 1 + NULL.length)
  let at = putVarUint(bytes, putVarUint(bytes, 0, client), clock)
  at = putVarUint(bytes, at, NULL.length)
  bytes.set(NULL, at)
  return { client, clock, gone: true, bytes }
}
