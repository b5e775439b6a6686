import * as encoding from 'lib0/encoding'
import { MESSAGE } from './frames.ts'

/** How one server wants the same protocol: where the document is named, and what is said first. */
export interface Dialect {
  /** The path of the socket. */
  path(doc: string, token: string): string
  /** What stands before every message, both ways. */
  prefix(doc: string): Uint8Array
  /** What is said before step 1, without the prefix. */
  readonly hello: Uint8Array | null
  /** False where the server knows no documents, and so answers no step 1. */
  readonly answers: boolean
  /** Whether clients say again what they heard others say of themselves. */
  readonly echoes?: boolean
}

const nothing = new Uint8Array()

/** As y-websocket speaks; Coreflect too, which asks for a token. */
export const yWebsocketDialect = (folder: string, query: (token: string) => string): Dialect => ({
  path: (doc, token) => `${folder}/${doc}${query(token)}`,
  prefix: () => nothing,
  hello: null,
  answers: true,
})

/** What y-websocket's own client does besides: its listener to awareness does not ask whose words they are (y-websocket.js, 420). */
export const echoing = (dialect: Dialect): Dialect => ({ ...dialect, echoes: true })

/** Hocuspocus names the document in every message, and hears a token before anything else. */
export const hocuspocusDialect: Dialect = {
  path: () => '/',
  prefix: (doc) => text([], doc),
  hello: text([MESSAGE.auth, 0], 'a token'),
  answers: true,
}

/** A relay passes on whatever it hears. */
export const relayDialect: Dialect = {
  path: (doc) => `/${doc}`,
  prefix: () => nothing,
  hello: null,
  answers: false,
}

function text(numbers: readonly number[], words: string): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const number of numbers) encoding.writeVarUint(encoder, number)
  encoding.writeVarString(encoder, words)
  return encoding.toUint8Array(encoder)
}
