/** What an attacker knows of one thing whose secret they want, as numbers, and the secret itself. */
export interface Sample {
  readonly clues: readonly number[]
  readonly secret: boolean
}

/** Numbers in [0, 1) that follow from a seed. */
export function draws(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * The share of secrets that the best rule of the form "this clue lies above that value" gets right, over all clues, values and
 * both directions. It may look at the secrets to choose its rule: an attacker who knows so much is stronger than any real one.
 */
function bestRule(clues: readonly (readonly number[])[], secrets: readonly boolean[]): number {
  const all = secrets.filter(Boolean).length
  let best = Math.max(all, secrets.length - all)
  for (let clue = 0; clue < (clues[0]?.length ?? 0); clue += 1) {
    const order = secrets.map((_, i) => i).sort((a, b) => (clues[a]?.[clue] ?? 0) - (clues[b]?.[clue] ?? 0))
    let right = all
    for (const [place, i] of order.entries()) {
      right += secrets[i] ? -1 : 1
      const next = order[place + 1]
      if (next !== undefined && clues[next]?.[clue] === clues[i]?.[clue]) continue
      best = Math.max(best, right, secrets.length - right)
    }
  }
  return best / Math.max(1, secrets.length)
}

/**
 * Does this attacker do better than chance? Their best rule is held against the best rules for secrets dealt out anew at random,
 * of which there are many. They have learned something where they beat every one of those by a clear margin: by mere luck that
 * does not happen, and a real leak gives nearly every secret away.
 */
export function betterThanChance(
  samples: readonly Sample[],
  seed = 1,
): { right: number; luck: number; leaks: boolean } {
  const clues = samples.map((sample) => sample.clues)
  const secrets = samples.map(({ secret }) => secret)
  const draw = draws(seed)
  let luck = 0
  for (let deal = 0; deal < 400; deal += 1) {
    const dealt = [...secrets]
    for (let last = dealt.length - 1; last > 0; last -= 1) {
      const other = Math.floor(draw() * (last + 1))
      const kept = dealt[last] as boolean
      dealt[last] = dealt[other] as boolean
      dealt[other] = kept
    }
    luck = Math.max(luck, bestRule(clues, dealt))
  }
  const right = bestRule(clues, secrets)
  return { right, luck, leaks: right > Math.min(0.99, luck + 0.1) }
}
