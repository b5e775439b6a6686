/** Bytes that `value` takes as a variable-length unsigned integer: seven bits a byte, lowest first. */
export function varUintLength(value: number): number {
  let length = 1
  for (let rest = value; rest > 127; rest = Math.floor(rest / 128)) length += 1
  return length
}

/** Writes `value` at `offset` and returns the offset behind it. */
export function putVarUint(bytes: Uint8Array, offset: number, value: number): number {
  let at = offset
  let rest = value
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes[at++] = 128 | (rest % 128)
  bytes[at++] = rest
  return at
}

/** The numbers one behind the other. */
export function varUints(numbers: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(numbers.reduce((sum, number) => sum + varUintLength(number), 0))
  let at = 0
  for (const number of numbers) at = putVarUint(bytes, at, number)
  return bytes
}
