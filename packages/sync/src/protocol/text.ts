import * as decoding from 'lib0/decoding'

const LAST_ASCII = 127
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Reads past a text and gives its length in UTF-16 units. Most texts are short and ASCII, and are not made into strings for
 * that. Throws when it is cut short or no UTF-8.
 */
export function skipText(decoder: decoding.Decoder): number {
  const length = decoding.readVarUint(decoder)
  const { arr, pos } = decoder
  const end = pos + length
  if (end > arr.length) throw new RangeError('A text is cut short.')
  decoder.pos = end
  for (let at = pos; at < end; at++) {
    if ((arr[at] ?? 0) > LAST_ASCII) return utf8.decode(arr.subarray(pos, end)).length
  }
  return length
}
