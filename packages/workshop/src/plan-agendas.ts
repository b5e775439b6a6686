import type { Activity } from './activity.ts'
import type { PlanningPlan } from './activity-plans.ts'
import { fewest } from './debrief-facts.ts'
import type { PlanRun, SharedLine } from './doing-facts.ts'
import type { Locale, Words } from './words.ts'

/** What a planning leads to for one coming session: the topics placed on it, as an agenda to change before it is kept. */
export interface DraftAgenda {
  readonly place: string
  readonly title: Words
  readonly agenda: readonly Activity[]
}

/** Dots of a topic as they may be told: none while they are given, and none of fewer than five people. */
export function dotsOn({ priorities }: PlanRun, card: string): number {
  if (priorities === null || priorities.open || priorities.given < fewest) return 0
  return priorities.on[card] ?? 0
}

/** The topics with the most dots first; those with equally many in the order in which they were written. */
function byDots(run: PlanRun, cards: readonly SharedLine[]): readonly SharedLine[] {
  return cards
    .map((card, at) => ({ card, at, dots: dotsOn(run, card.id) }))
    .sort((a, b) => b.dots - a.dots || a.at - b.at)
    .map(({ card }) => card)
}

const frame = (id: string, type: Activity['type'], title: Words, minutes: number): Activity => ({
  id,
  type,
  title,
  prompt: {},
  minutes,
})

/** Minutes that a topic is given to begin with; whoever keeps the agenda says how long it needs. */
const topicMinutes = 45

/** After how many topics there is a break. */
const topicsToBreak = 2

/**
 * The agendas that a planning leads to, one for each place on a coming session, in the plan's order. Each begins with arriving
 * and a look at the agreement and ends with a close; its topics are talks, those with the most dots first, with a break after
 * every second one. Pure: what is made of it is kept only when a facilitator says so.
 */
export function agendasFrom(plan: PlanningPlan, run: PlanRun, locale: Locale): readonly DraftAgenda[] {
  return plan.places.map(({ id, title }) => {
    const topics = byDots(
      run,
      run.cards.filter((card) => run.on[card.id] === id),
    )
    const talks = topics.flatMap((card, i): Activity[] => {
      const talk = frame(`topic-${run.cards.indexOf(card) + 1}`, 'talk', { [locale]: card.text }, topicMinutes)
      const rests = (i + 1) % topicsToBreak === 0 && i + 1 < topics.length
      return rests ? [talk, frame(`break-${i + 1}`, 'break', { en: 'Break', es: 'Pausa' }, 15)] : [talk]
    })
    return {
      place: id,
      title,
      agenda: [
        frame('arrive', 'arrive', { en: 'Arriving', es: 'Llegada' }, 10),
        frame(
          'agreement',
          'agreement',
          { en: 'Does our agreement still fit?', es: '¿Sigue valiendo nuestro acuerdo?' },
          10,
        ),
        ...talks,
        frame('close', 'close', { en: 'Closing', es: 'Cierre' }, 10),
      ],
    }
  })
}
