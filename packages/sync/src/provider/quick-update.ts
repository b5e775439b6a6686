import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'

/** Strings of no more bytes are mostly names and values that come with every item again. */
const SHORT = 24
const SLOTS = 512
const PLAIN = 127
/** The kind of a value that says that it is a string: https://github.com/dmonad/lib0/blob/main/encoding.js */
const STRING = 119

/**
 * Applies an update (format 1) as `Y.applyUpdate` does, and throws where that throws. Made for large ones: a browser's own
 * decoder takes longer to begin than a short string is long, and here equal strings share their memory.
 */
export const applyLarge = (ydoc: Y.Doc, update: Uint8Array, origin: unknown): void =>
  Y.applyUpdateV2(ydoc, update, origin, QuickDecoder)

class QuickDecoder extends Y.UpdateDecoderV1 {
  readonly #known: string[] = new Array<string>(SLOTS).fill('')

  override readString(): string {
    const { arr, pos } = this.restDecoder
    const length = arr[pos] ?? 0
    const from = pos + 1
    const to = from + length
    if (length > SHORT || to > arr.length) return decoding.readVarString(this.restDecoder)
    let hash = 0
    for (let at = from; at < to; at += 1) {
      const byte = arr[at] ?? 0
      if (byte > PLAIN) return decoding.readVarString(this.restDecoder)
      hash = (hash * 31 + byte) | 0
    }
    this.restDecoder.pos = to
    const slot = hash & (SLOTS - 1)
    const known = this.#known[slot] ?? ''
    if (known.length === length && isAt(known, arr, from)) return known
    const text = String.fromCharCode(...arr.subarray(from, to))
    this.#known[slot] = text
    return text
  }

  override readKey(): string {
    return this.readString()
  }

  override readAny(): unknown {
    const { arr, pos } = this.restDecoder
    if (arr[pos] !== STRING) return super.readAny()
    this.restDecoder.pos = pos + 1
    return this.readString()
  }
}

function isAt(text: string, bytes: Uint8Array, from: number): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) !== bytes[from + at]) return false
  return true
}
