import { randomInt } from 'node:crypto'
import { onTestFailed } from 'vitest'

/** Chance that a number starts and repeats: 0 (inclusive) to 1 (exclusive). */
export { below, oneOf, type Random, randomFrom } from '../convergence/random.ts'

/**
 * The number that this run's chances come from: `FAULTS_SEED`, or a new one. It is printed, and told again with a failure.
 * It repeats what is done and when; what two processes make of it in the same millisecond is theirs.
 */
export function seedOf(what: string): number {
  const given = process.env.FAULTS_SEED
  const seed = given === undefined ? randomInt(2 ** 31) : Number(given)
  process.stdout.write(`${what}: FAULTS_SEED=${seed}\n`)
  onTestFailed(() => {
    process.stdout.write(`${what} failed: repeat it with FAULTS_SEED=${seed}\n`)
  })
  return seed
}
