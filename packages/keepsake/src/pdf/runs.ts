/** A stretch of a line that is read in one direction. */
interface Run {
  readonly text: string
  readonly leftwards: boolean
}

const leftwardsSign = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u
const strongSign = /\p{L}|\p{N}/u

/** Does a text begin with a script that is written from right to left? */
export function isLeftwards(text: string): boolean {
  const first = [...text].find((sign) => /\p{L}/u.test(sign))
  return first !== undefined && leftwardsSign.test(first)
}

/**
 * A line cut into stretches of one direction, in the order in which they stand from left to right. What is neither, such as
 * blanks and commas, goes with what stands before it where both sides agree, else with the line. A plain reading of UAX #9:
 * no embedding, no mirrored brackets.
 */
export function visualRuns(line: string, leftwardsLine: boolean): readonly Run[] {
  const runs: { text: string; leftwards: boolean }[] = []
  let pending = ''
  for (const sign of line) {
    if (!strongSign.test(sign)) {
      pending += sign
      continue
    }
    const leftwards = leftwardsSign.test(sign)
    const last = runs.at(-1)
    if (last !== undefined && last.leftwards === leftwards) last.text += pending + sign
    else {
      if (pending !== '') place(runs, pending, leftwardsLine)
      place(runs, sign, leftwards)
    }
    pending = ''
  }
  if (pending !== '') place(runs, pending, leftwardsLine)
  return leftwardsLine ? runs.reverse() : runs
}

function place(runs: { text: string; leftwards: boolean }[], text: string, leftwards: boolean): void {
  const last = runs.at(-1)
  if (last?.leftwards === leftwards) last.text += text
  else runs.push({ text, leftwards })
}
