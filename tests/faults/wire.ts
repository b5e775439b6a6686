import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

/** Frames as docs/protocol.md describes them, written without the code that they are to try. */
export const framed = (kind: readonly number[], payload: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    for (const number of kind) encoding.writeVarUint(encoder, number)
    encoding.writeVarUint8Array(encoder, payload)
  })

/** What a frame of sync or acknowledgement says; null for the others. */
export type Heard =
  | { readonly name: 'step1' | 'step2' | 'update'; readonly payload: Uint8Array }
  | { readonly name: 'ack'; readonly count: number }

export function hear(frame: Uint8Array): Heard | null {
  const decoder = decoding.createDecoder(frame)
  const type = decoding.readVarUint(decoder)
  if (type === 4) return { name: 'ack', count: decoding.readVarUint(decoder) }
  if (type !== 0) return null
  const name = (['step1', 'step2', 'update'] as const)[decoding.readVarUint(decoder)]
  return name === undefined ? null : { name, payload: decoding.readVarUint8Array(decoder) }
}

/** The clocks of an update as texts `client:clock`: what it brings, each once. */
export function clocksOf(update: Uint8Array): readonly string[] {
  return Y.decodeUpdate(update)
    .structs.filter((struct) => !(struct instanceof Y.Skip))
    .flatMap(({ id, length }) => Array.from({ length }, (_, at) => `${id.client}:${id.clock + at}`))
}
