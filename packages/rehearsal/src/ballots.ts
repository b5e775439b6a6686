import { type Command, type Locale, type PulseView, scaleSteps } from '@coreflect/workshop'
import { type Draw, pick } from './draws.ts'
import { sayings } from './words.ts'

/** What somebody answers to the question that is on for everyone. */
export function pulseAnswer(pulse: PulseView, locale: Locale, draw: Draw): Command {
  const answer =
    pulse.kind === 'words'
      ? { word: pick(draw, sayings[locale].word) }
      : { choice: Math.floor(draw() * (pulse.kind === 'scale' ? scaleSteps : Math.max(1, pulse.options.length))) }
  return { type: 'answer-pulse', pulse: pulse.id, answer }
}

/** Lays a few dots on some of what is there, most of them apart from each other; never more than there are. */
export function dotsOn(items: readonly string[], budget: number, draw: Draw): { readonly [item: string]: number } {
  const on: Record<string, number> = {}
  for (let left = 1 + Math.floor(draw() * budget); left > 0 && items.length > 0; left -= 1) {
    const item = pick(draw, items)
    on[item] = (on[item] ?? 0) + 1
  }
  return on
}
