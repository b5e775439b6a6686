import { type Dots, fewest, type Pulse, type PulseSums, scaleSteps } from './debrief-facts.ts'

const noSums: PulseSums = { given: 0, counts: [], words: {} }

const addedTo = (list: readonly string[], person: string): readonly string[] => [...list, person].sort()

/** Dots that nobody has placed yet. */
export function newDots(id: string, budget: number): Dots {
  return { id, budget, open: true, handedIn: [], given: 0, on: {} }
}

/** The dots with those of one more person. */
export function withDots(dots: Dots, person: string, placed: { readonly [item: string]: number }): Dots {
  const on = new Map(Object.entries(dots.on))
  for (const [item, count] of Object.entries(placed)) on.set(item, (on.get(item) ?? 0) + count)
  return {
    ...dots,
    handedIn: addedTo(dots.handedIn, person),
    given: dots.given + 1,
    on: Object.fromEntries([...on].filter(([, count]) => count > 0).sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}

/** The dots at their end: nobody who gave them is kept, and no sum of fewer than five people. */
export function closedDots(dots: Dots): Dots {
  return { ...dots, open: false, handedIn: [], on: dots.given < fewest ? {} : dots.on }
}

/** A question that nobody has answered yet. */
export function newPulse(asked: Pick<Pulse, 'id' | 'kind' | 'question' | 'options'>): Pulse {
  const choices = { poll: asked.options.length, scale: scaleSteps, words: 0 }[asked.kind]
  const sums = { ...noSums, counts: new Array<number>(choices).fill(0) }
  return { ...asked, open: true, handedIn: [], given: 0, sums, shown: null }
}

/** One answer: which choice (from 0), or a word. */
export type PulseAnswer = { readonly choice: number } | { readonly word: string }

/** A word as it is counted: small letters, single blanks. */
const countedWord = (word: string): string => word.trim().replace(/\s+/gu, ' ').toLowerCase()

/** The sums with one more answer; null where the question does not take such an answer. */
export function summed(pulse: Pulse, answer: PulseAnswer): PulseSums | null {
  const { counts, words, given } = pulse.sums
  if ('word' in answer) {
    const word = countedWord(answer.word)
    if (pulse.kind !== 'words' || word === '') return null
    const all = new Map([...Object.entries(words), [word, (words[word] ?? 0) + 1] as const])
    return { given: given + 1, counts, words: Object.fromEntries([...all].sort(([a], [b]) => (a < b ? -1 : 1))) }
  }
  if (answer.choice >= counts.length) return null
  return { given: given + 1, words, counts: counts.map((count, i) => (i === answer.choice ? count + 1 : count)) }
}

/**
 * The pulse with one more person's answer in its sums. What is shown follows at every fifth answer alone: whoever watches
 * the bars sees five answers come at once, and not whose tap moved which bar.
 */
export function withAnswer(pulse: Pulse, person: string, sums: PulseSums): Pulse {
  const shown = sums.given % fewest === 0 ? sums : pulse.shown
  return { ...pulse, handedIn: addedTo(pulse.handedIn, person), given: sums.given, sums, shown }
}

/** The pulse at its end: nobody who answered is kept, and fewer than five answers are kept not even as sums. */
export function closedPulse(pulse: Pulse): Pulse {
  if (!pulse.open) return pulse
  const shown = pulse.given < fewest ? null : pulse.sums
  return { ...pulse, open: false, handedIn: [], sums: shown ?? noSums, shown }
}
