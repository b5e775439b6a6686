/** What a mark tells: an update of the document (`u`) or a cursor that moved (`c`), whose, the how manieth, and when it was sent. */
export interface Mark {
  readonly kind: 'u' | 'c'
  readonly sender: number
  readonly number: number
  /** Milliseconds of `performance.now()`, to a hundredth. */
  readonly sent: number
}

/** Called for each mark that was found. */
export type MarkListener = (isUpdate: boolean, sender: number, number: number, sent: number) => void

const TILDE = 0x7e
const KINDS = { u: 0x75, c: 0x63 } as const
/** As many tildes as the search may step over at once. */
const TILDES = 8
const SENDER_DIGITS = 3
const NUMBER_DIGITS = 4
const TIME_DIGITS = 6
const BEHIND_TILDES = 1 + SENDER_DIGITS + NUMBER_DIGITS + TIME_DIGITS

/** UTF-16 units, and bytes, of a mark. */
export const MARK_LENGTH = TILDES + BEHIND_TILDES

const digits = (value: number, count: number): string => value.toString(36).padStart(count, '0')

/** Signs that travel inside a text or a JSON string unchanged, however a server merges what it sends. */
export const writeMark = ({ kind, sender, number, sent }: Mark): string =>
  '~'.repeat(TILDES) +
  kind +
  digits(sender, SENDER_DIGITS) +
  digits(number, NUMBER_DIGITS) +
  digits(Math.round(sent * 100), TIME_DIGITS)

/** Finds every mark in a frame by its signs alone: what surrounds it is not decoded, which is what keeps counting cheap. */
export function forEachMark(frame: Uint8Array, heard: MarkListener): void {
  let at = 0
  while (at < frame.length) {
    if (frame[at] !== TILDE) {
      at += TILDES
      continue
    }
    let kind = at + 1
    while (frame[kind] === TILDE) kind += 1
    if (readMark(frame, kind, heard)) at = kind + BEHIND_TILDES + TILDES - 1
    else at = kind + 1
  }
}

/** Reads what stands behind the tildes; false where it is no mark. */
function readMark(frame: Uint8Array, at: number, heard: MarkListener): boolean {
  const kind = frame[at]
  if (kind !== KINDS.u && kind !== KINDS.c) return false
  const sender = readDigits(frame, at + 1, SENDER_DIGITS)
  const number = readDigits(frame, at + 1 + SENDER_DIGITS, NUMBER_DIGITS)
  const time = readDigits(frame, at + 1 + SENDER_DIGITS + NUMBER_DIGITS, TIME_DIGITS)
  if (sender < 0 || number < 0 || time < 0) return false
  heard(kind === KINDS.u, sender, number, time / 100)
  return true
}

/** A number in base 36, or -1 where a sign is none of its digits. */
function readDigits(frame: Uint8Array, from: number, count: number): number {
  let value = 0
  for (let at = from; at < from + count; at += 1) {
    const sign = frame[at] ?? 0
    if (sign >= 48 && sign <= 57) value = value * 36 + sign - 48
    else if (sign >= 97 && sign <= 122) value = value * 36 + sign - 87
    else return -1
  }
  return value
}
