import type { Activity, PracticePlan } from './activity.ts'
import type { TalkPlan } from './activity-plans.ts'
import type { Chance } from './chance.ts'
import type { Decision } from './commands/outcome.ts'
import { createSession } from './create-session.ts'
import type { Session } from './session.ts'

/** How much faster than planned a rehearsal may go. */
export const fastest = 20

/** What a rehearsal is kept for after its close, in days: long enough to look at it once more. */
const keepDays = 1

export interface NewRehearsal {
  readonly id: string
  readonly code: string
  readonly facilitator: { readonly id: string; readonly name: string }
  /** Every planned length is divided by this, from 1 to `fastest`. */
  readonly speed: number
}

const divided = (seconds: number, by: number) => (seconds === 0 ? 0 : Math.max(1, Math.round(seconds / by)))

function dividedTalk(plan: TalkPlan, by: number): TalkPlan {
  return { ...plan, steps: plan.steps.map((step) => ({ ...step, seconds: divided(step.seconds, by) })) }
}

function dividedPlan(plan: PracticePlan, by: number): PracticePlan {
  const shorter = (seconds: number) => divided(seconds, by)
  const { talk, self, partner, observer } = plan.phases
  return {
    ...plan,
    brief: shorter(plan.brief),
    phases: { talk: shorter(talk), self: shorter(self), partner: shorter(partner), observer: shorter(observer) },
    offer: shorter(plan.offer),
  }
}

/** The same agenda with every length divided by `speed`: whole seconds in a round, tenths of a minute elsewhere. */
export function hastened(agenda: readonly Activity[], speed: number): readonly Activity[] {
  if (!(speed >= 1 && speed <= fastest)) throw new RangeError(`A rehearsal goes from 1 to ${fastest} times as fast`)
  if (speed === 1) return agenda
  return agenda.map((activity) => ({
    ...activity,
    minutes: Math.max(0.1, Math.round((activity.minutes * 10) / speed) / 10),
    ...(activity.practice === undefined ? {} : { practice: dividedPlan(activity.practice, speed) }),
    ...(activity.talk === undefined ? {} : { talk: dividedTalk(activity.talk, speed) }),
    ...(activity.demo === undefined
      ? {}
      : { demo: { pausePoints: activity.demo.pausePoints.map((point) => Math.round(point / speed)) } }),
  }))
}

/**
 * A rehearsal of a session [L1]: its plan as it stands, in draft, under a code of its own, and nothing of its people, groups
 * or boards. It is kept for a day after its close, whatever the session itself is kept for.
 */
export function rehearsalOf(session: Session, input: NewRehearsal, now: number, chance: Chance): Session {
  const { template, title, agenda, lenses, framework, locale } = session
  const plan = { id: template, title, summary: title, people: { from: 2, to: 500 }, agenda: [], lenses: [] }
  const { speed, ...named } = input
  const copy = createSession({ ...named, template: plan, locale, keepDays, rehearsal: { speed } }, now, chance)
  return { ...copy, lenses, framework, agenda: hastened(agenda, speed) }
}

/**
 * The rehearsal with so many simulated people to be played by the server, who come back after a restart; 0: none. Nobody's view
 * changes by it, and so the version stays as it is. A session that is no rehearsal, or is over, has none.
 */
export function simulatedSent(session: Session, people: number): Decision {
  const { rehearsal, state } = session
  if (rehearsal === undefined || (rehearsal.simulated ?? 0) === people || (state === 'revisit' && people > 0))
    return { session }
  const { speed } = rehearsal
  return { session: { ...session, rehearsal: { speed, ...(people > 0 ? { simulated: people } : {}) } } }
}
