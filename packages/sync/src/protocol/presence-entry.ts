import * as decoding from 'lib0/decoding'
import { must } from './malformed.ts'
import { isPlainJson } from './plain-json.ts'
import { putVarUint, varUintLength } from './varuint.ts'

/** One client's presence as it travels: `state` is JSON in UTF-8, the word null when the client left. */
export interface PresenceEntry {
  readonly client: number
  readonly clock: number
  readonly gone: boolean
  readonly bytes: Uint8Array
}

const NULL = new TextEncoder().encode('null')
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Reads an awareness update of y-protocols. Each state is looked through once, here: what is merged for a whole room must
 * not hold one text that makes every client's JSON.parse throw.
 */
export function readPresenceEntries(update: Uint8Array): readonly PresenceEntry[] {
  const decoder = decoding.createDecoder(update)
  const entries: PresenceEntry[] = []
  for (let count = decoding.readVarUint(decoder); count > 0; count--) {
    const start = decoder.pos
    const client = decoding.readVarUint(decoder)
    const clock = decoding.readVarUint(decoder)
    const gone = isGone(decoding.readVarUint8Array(decoder))
    entries.push({ client, clock, gone, bytes: update.slice(start, decoder.pos) })
  }
  must(!decoding.hasContent(decoder), 'Presence ends with its last client.')
  return entries
}

/** Whether a state is JSON's null. Throws when it is no JSON. */
function isGone(state: Uint8Array): boolean {
  if (!isPlainJson(state, 0, state.length)) return JSON.parse(utf8.decode(state)) === null
  return state.length === NULL.length && state[0] === NULL[0]
}

/** The entry that takes a client's presence away. Equal clocks suffice: y-protocols lets null win a tie. */
export function goneEntry(client: number, clock: number): PresenceEntry {
  const bytes = new Uint8Array(varUintLength(client) + varUintLength(clock) + 1 + NULL.length)
  let at = putVarUint(bytes, putVarUint(bytes, 0, client), clock)
  at = putVarUint(bytes, at, NULL.length)
  bytes.set(NULL, at)
  return { client, clock, gone: true, bytes }
}
