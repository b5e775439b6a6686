import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'

/** Strings of no more bytes are mostly names and values that come with every item again. */
const SHORT = 12
const SLOTS = 512
const PLAIN = 127
const BEYOND = 128
/** One letter for each byte; of those beyond the plain ones nothing is cut out. */
const latin = new TextDecoder('latin1')
/** Kinds of values: https://github.com/dmonad/lib0/blob/main/encoding.js */
const LIST = 117
const RECORD = 118
const STRING = 119

/**
 * Reads an update (format 1) as Yjs' own decoder does, and throws where that throws. Made for large ones: a browser's own
 * decoder takes longer to begin than most strings are long, so plain letters are cut out of the whole, which is decoded once,
 * and stays in memory with them. Short strings that are equal share theirs.
 */
export class QuickDecoder extends Y.UpdateDecoderV1 {
  readonly #known: string[] = new Array<string>(SLOTS).fill('')
  #letters: string | null = null

  override readString(): string {
    const { arr, pos } = this.restDecoder
    const length = decoding.readVarUint(this.restDecoder)
    const from = this.restDecoder.pos
    const to = from + length
    let hash = 0
    // What would end behind the end is left to the decoder that throws.
    let all = to > arr.length ? BEYOND : 0
    for (let at = from; at < to && all <= PLAIN; at += 1) {
      const byte = arr[at] ?? BEYOND
      hash = (hash * 31 + byte) | 0
      all |= byte
    }
    if (all > PLAIN) {
      this.restDecoder.pos = pos
      return decoding.readVarString(this.restDecoder)
    }
    this.restDecoder.pos = to
    this.#letters ??= latin.decode(arr)
    if (length > SHORT) return this.#letters.slice(from, to)
    const slot = hash & (SLOTS - 1)
    const known = this.#known[slot] ?? ''
    if (known.length === length && isAt(known, arr, from)) return known
    const text = this.#letters.slice(from, to)
    this.#known[slot] = text
    return text
  }

  override readKey(): string {
    return this.readString()
  }

  override readAny(): unknown {
    const decoder = this.restDecoder
    const kind = decoder.arr[decoder.pos]
    if (kind !== STRING && kind !== RECORD && kind !== LIST) return super.readAny()
    decoder.pos += 1
    if (kind === STRING) return this.readString()
    const length = decoding.readVarUint(decoder)
    return kind === LIST ? this.#readList(length) : this.#readRecord(length)
  }

  #readList(length: number): unknown[] {
    // Places and sizes, with room for two and no more: a list that grows takes room for many.
    if (length === 2) return [this.readAny(), this.readAny()]
    const values: unknown[] = []
    for (let left = length; left > 0; left -= 1) values.push(this.readAny())
    return values
  }

  #readRecord(length: number): Record<string, unknown> {
    const record: Record<string, unknown> = {}
    for (let left = length; left > 0; left -= 1) {
      const name = this.readString()
      record[name] = this.readAny()
    }
    return record
  }
}

function isAt(text: string, bytes: Uint8Array, from: number): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) !== bytes[from + at]) return false
  return true
}
