/** An address as one types it: without what every browser adds by itself. */
export function plainAddress(address: string): string {
  return address.replace(/^http:\/\//, '').replace(/\/+$/, '')
}

/** A code in two halves, as it is read aloud. */
export function spelled(code: string): string {
  const half = Math.ceil(code.length / 2)
  return `${code.slice(0, half)} ${code.slice(half)}`
}
