import * as decoding from 'lib0/decoding'
import { Malformed, must } from './malformed.ts'
import { skipText } from './text.ts'

type Decoder = decoding.Decoder

const XML_ELEMENT = 3
const XML_HOOK = 5
const TYPES = 7
const DEEPEST = 100

/**
 * Reads the content of one Yjs item and returns its length in clocks. Sub-documents are refused: a right belongs to one
 * document (P1). Throws `Malformed`, lib0's errors or those of JSON.parse.
 */
export function skipContent(decoder: Decoder, kind: number): number {
  switch (kind) {
    case 1: // deleted
      return decoding.readVarUint(decoder)
    case 2: // JSON, one text a value
      return skipEach(decoder, skipJsonOrUndefined)
    case 3: // bytes
      decoding.readVarUint8Array(decoder)
      return 1
    case 4: // text, counted in UTF-16 units
      return skipText(decoder)
    case 5: // embed
      skipJson(decoder)
      return 1
    case 6: // format: key and value
      skipText(decoder)
      skipJson(decoder)
      return 1
    case 7:
      skipType(decoder)
      return 1
    case 8: // any
      return skipEach(decoder, skipAny)
    default:
      throw new Malformed('Items hold contents 1 to 8.')
  }
}

function skipEach(decoder: Decoder, skip: (decoder: Decoder) => void): number {
  const length = decoding.readVarUint(decoder)
  for (let left = length; left > 0; left--) skip(decoder)
  return length
}

function skipJson(decoder: Decoder): void {
  JSON.parse(decoding.readVarString(decoder))
}

function skipJsonOrUndefined(decoder: Decoder): void {
  const text = decoding.readVarString(decoder)
  if (text !== 'undefined') JSON.parse(text)
}

function skipType(decoder: Decoder): void {
  const type = decoding.readVarUint(decoder)
  must(type < TYPES, 'There are seven shared types.')
  if (type === XML_ELEMENT || type === XML_HOOK) skipText(decoder)
}

/** Values of lib0's `writeAny`, whose tags count down from 127. */
function skipAny(decoder: Decoder, depth = 0): void {
  must(depth < DEEPEST, 'Values nest a hundred deep at most.')
  const tag = decoding.readUint8(decoder)
  switch (tag) {
    case 127: // undefined
    case 126: // null
    case 121: // false
    case 120: // true
      return
    case 125:
      decoding.readVarInt(decoder)
      return
    case 124:
      decoding.readFloat32(decoder)
      return
    case 123:
      decoding.readFloat64(decoder)
      return
    case 122:
      decoding.readBigInt64(decoder)
      return
    case 119:
      skipText(decoder)
      return
    case 118:
      for (let left = decoding.readVarUint(decoder); left > 0; left--) {
        skipText(decoder)
        skipAny(decoder, depth + 1)
      }
      return
    case 117:
      for (let left = decoding.readVarUint(decoder); left > 0; left--) skipAny(decoder, depth + 1)
      return
    case 116:
      decoding.readVarUint8Array(decoder)
      return
    default:
      throw new Malformed('A value has a tag between 116 and 127.')
  }
}
