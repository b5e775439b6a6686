import type { Activity, ActivityType, PracticePlan } from './activity.ts'
import type { TalkPlan } from './activity-plans.ts'
import type { AgendaDraft } from './agenda-draft.ts'
import { draftTimes } from './agenda-draft-times.ts'

/**
 * What a facilitator may want to think over; never a bar. `minutes` is how long the talking, the stretch without a break or
 * the overlap is, or how much longer the parts of a round or a talk take than its minutes.
 */
export interface DraftWarning {
  readonly kind: 'long-talk' | 'no-break' | 'care-before-close' | 'overlap' | 'round-too-short'
  /** The activity at which it is told. */
  readonly activity: string
  readonly minutes: number
}

/** Types in which a few speak and everybody else sits. */
const talking: ReadonlySet<ActivityType> = new Set(['present', 'demo'])
export const mostTalking = 25
export const mostWithoutBreak = 120
/** So many free minutes before a pinned start are a break by themselves. */
const freeIsBreak = 10

/** The minutes that the parts of a round take together, when every seat holds a turn. */
export function roundMinutes({ brief, phases, offer, size }: PracticePlan): number {
  const turn = phases.talk + phases.self + phases.partner + phases.observer
  return (brief + size * turn + offer) / 60
}

/** The minutes that the steps of a talk take together, where people speak one after another for as many as sit together. */
export function talkMinutes({ steps }: TalkPlan): number {
  return steps.reduce((sum, { seconds, size, each }) => sum + seconds * (each && size > 1 ? size : 1), 0) / 60
}

/** Everything that may be worth a second thought, in the order of the agenda. */
export function draftWarnings(
  draft: Pick<AgendaDraft, 'agenda' | 'startsAt'>,
  times = draftTimes(draft),
): readonly DraftWarning[] {
  const warnings: DraftWarning[] = []
  let talk: { readonly from: string; readonly minutes: number } | null = null
  let since = times[0]?.start ?? 0
  let told = false
  const endTalk = () => {
    if (talk !== null && talk.minutes > mostTalking) {
      warnings.push({ kind: 'long-talk', activity: talk.from, minutes: talk.minutes })
    }
    talk = null
  }
  for (const [at, activity] of draft.agenda.entries()) {
    const time = times[at]
    if (time === undefined) continue
    const slack = time.slack ?? 0
    if (talking.has(activity.type) && slack < freeIsBreak && talk !== null) {
      talk = { from: talk.from, minutes: talk.minutes + activity.minutes }
    } else {
      endTalk()
      if (talking.has(activity.type)) talk = { from: activity.id, minutes: activity.minutes }
    }
    if (activity.type === 'break' || slack >= freeIsBreak) {
      since = activity.type === 'break' ? time.end : time.start
      told = false
    }
    if (activity.type !== 'break' && time.end - since > mostWithoutBreak && !told) {
      warnings.push({ kind: 'no-break', activity: activity.id, minutes: time.end - since })
      told = true
    }
    warnings.push(...ofOne(activity, draft.agenda[at + 1], slack))
  }
  endTalk()
  return inOrder(draft.agenda, warnings)
}

function ofOne(activity: Activity, next: Activity | undefined, slack: number): readonly DraftWarning[] {
  const found: DraftWarning[] = []
  const tell = (kind: DraftWarning['kind'], minutes: number) =>
    found.push({ kind, activity: activity.id, minutes: Math.round(minutes * 2) / 2 })
  if (slack < 0) tell('overlap', -slack)
  if (activity.care !== undefined && next?.type === 'close') tell('care-before-close', activity.minutes)
  const needed = activity.practice ? roundMinutes(activity.practice) : activity.talk ? talkMinutes(activity.talk) : 0
  if (needed - activity.minutes >= 0.5) tell('round-too-short', needed - activity.minutes)
  return found
}

function inOrder(agenda: readonly Activity[], warnings: readonly DraftWarning[]): readonly DraftWarning[] {
  const place = new Map(agenda.map(({ id }, at) => [id, at]))
  return [...warnings].sort((a, b) => (place.get(a.activity) ?? 0) - (place.get(b.activity) ?? 0))
}
