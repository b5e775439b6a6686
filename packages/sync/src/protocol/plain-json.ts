const QUOTE = 0x22
const BACKSLASH = 0x5c
const SPACE = 0x20
const LAST_ASCII = 0x7e
const COMMA = 0x2c
const COLON = 0x3a
const OPEN_LIST = 0x5b
const CLOSE_LIST = 0x5d
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d
const MINUS = 0x2d
const POINT = 0x2e
const ZERO = 0x30
const NINE = 0x39
const DEEPEST = 8
const NOT_PLAIN = -1

const words = ['true', 'false', 'null'].map((word) => Array.from(word, (sign) => sign.charCodeAt(0)))

/**
 * Whether the bytes are surely JSON, found without making anything of it: ASCII without escapes, spaces and exponents, as
 * programs write a cursor. False says only that somebody has to look closer.
 */
export function isPlainJson(bytes: Uint8Array, from: number, to: number): boolean {
  return value(bytes, from, to, 0) === to
}

/** Each of these gives where what it reads ends, or `NOT_PLAIN`. */
function value(bytes: Uint8Array, at: number, to: number, depth: number): number {
  const first = at < to ? (bytes[at] ?? 0) : 0
  if (first === QUOTE) return text(bytes, at + 1, to)
  if (first === MINUS || (first >= ZERO && first <= NINE)) return number(bytes, at, to)
  if (first === OPEN_OBJECT || first === OPEN_LIST) return depth < DEEPEST ? members(bytes, at, to, depth) : NOT_PLAIN
  return word(bytes, at, to)
}

function members(bytes: Uint8Array, open: number, to: number, depth: number): number {
  const named = bytes[open] === OPEN_OBJECT
  const close = named ? CLOSE_OBJECT : CLOSE_LIST
  if (open + 1 < to && bytes[open + 1] === close) return open + 2
  let at = open
  do {
    at = named ? name(bytes, at + 1, to) : at + 1
    if (at !== NOT_PLAIN) at = value(bytes, at, to, depth + 1)
    if (at === NOT_PLAIN || at >= to) return NOT_PLAIN
  } while (bytes[at] === COMMA)
  return bytes[at] === close ? at + 1 : NOT_PLAIN
}

function name(bytes: Uint8Array, at: number, to: number): number {
  const end = at < to && bytes[at] === QUOTE ? text(bytes, at + 1, to) : NOT_PLAIN
  return end !== NOT_PLAIN && end < to && bytes[end] === COLON ? end + 1 : NOT_PLAIN
}

function text(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const sign = bytes[at] ?? 0
    if (sign === QUOTE) return at + 1
    if (sign === BACKSLASH || sign < SPACE || sign > LAST_ASCII) return NOT_PLAIN
  }
  return NOT_PLAIN
}

function number(bytes: Uint8Array, from: number, to: number): number {
  const start = bytes[from] === MINUS ? from + 1 : from
  const whole = digits(bytes, start, to)
  if (whole === start || (bytes[start] === ZERO && whole > start + 1)) return NOT_PLAIN
  if (whole >= to || bytes[whole] !== POINT) return whole
  const end = digits(bytes, whole + 1, to)
  return end === whole + 1 ? NOT_PLAIN : end
}

function digits(bytes: Uint8Array, from: number, to: number): number {
  let at = from
  while (at < to && (bytes[at] ?? 0) >= ZERO && (bytes[at] ?? 0) <= NINE) at += 1
  return at
}

function word(bytes: Uint8Array, at: number, to: number): number {
  const found = words.find(
    (signs) => at + signs.length <= to && signs.every((sign, place) => bytes[at + place] === sign),
  )
  return found === undefined ? NOT_PLAIN : at + found.length
}
