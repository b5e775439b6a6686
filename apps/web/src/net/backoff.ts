/** How long to wait before the next try, in ms: doubling from half a second to ten, with half of it by chance. */
export function backoff(tries: number, chance: number): number {
  const most = Math.min(10_000, 500 * 2 ** Math.min(tries, 6))
  return most / 2 + (most / 2) * chance
}
