/** A part of a file: from `from` up to and without `to`. */
export interface ByteRange {
  readonly from: number
  readonly to: number
}

/**
 * What a `Range` header asks for of a file of so many bytes (RFC 9110 §14). Null: the whole file, also for several ranges at
 * once and for units that are not known; `unsatisfiable` where it begins behind the end.
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | null {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '')
  if (asked === null) return null
  const [, first = '', last = ''] = asked
  if (first === '' && last === '') return null
  if (first === '') return Number(last) === 0 ? 'unsatisfiable' : { from: Math.max(0, size - Number(last)), to: size }
  const from = Number(first)
  if (from >= size) return 'unsatisfiable'
  if (last !== '' && Number(last) < from) return null
  return { from, to: last === '' ? size : Math.min(size, Number(last) + 1) }
}
