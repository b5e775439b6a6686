/** What was sent breaks the protocol. Thrown by the readers of this folder alone; its message names the rule, never content. */
export class Malformed extends Error {
  override readonly name = 'Malformed'
}

/** Throws `Malformed` with `rule` unless it holds. */
export function must(holds: boolean, rule: string): asserts holds {
  if (!holds) throw new Malformed(rule)
}
