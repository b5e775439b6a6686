import type { CheckItem, CheckPlan } from './activity-plans.ts'
import type { CheckResult } from './doing-facts.ts'

/** Answers of one person, by item: the places of the options that they chose. */
export type Answers = { readonly [item: string]: readonly number[] }

/** Is an answer right: all right options and no other? */
function isRight({ right }: CheckItem, answer: readonly number[] | undefined): boolean {
  const chosen = new Set(answer)
  return chosen.size === right.length && right.every((one) => chosen.has(one))
}

/** How many of a hundred answers are right, rounded down: nobody passes a mark that they did not reach. */
function percentOf({ items }: CheckPlan, answers: Answers): number {
  const right = items.filter((item) => isRight(item, answers[item.id])).length
  return Math.floor((right * 100) / Math.max(1, items.length))
}

/** The result with one more try; the best one counts. */
export function withTry(plan: CheckPlan, before: CheckResult | undefined, answers: Answers): CheckResult {
  const last = percentOf(plan, answers)
  return { tries: (before?.tries ?? 0) + 1, percent: Math.max(before?.percent ?? 0, last), last, answers }
}
