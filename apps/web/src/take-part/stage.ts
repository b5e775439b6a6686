import type { ClockView, View } from '@coreflect/workshop'

/** Which screen stands under “Now”. */
export type Stage = 'lobby' | 'between' | 'activity' | 'practice' | 'debrief' | 'close' | 'over'

/** The one screen that a view asks for; one thing at a time. */
export function stageOf(view: View): Stage {
  const { session, now, round } = view
  if (session.state === 'revisit') return 'over'
  if (session.state === 'draft' || session.state === 'lobby') return 'lobby'
  if (now === null) return session.state === 'wrap-up' ? 'close' : 'between'
  if (now.type === 'close') return 'close'
  if (now.type === 'debrief') return 'debrief'
  if (now.type === 'practice' && round !== null) return 'practice'
  if (now.type === 'bring-back' && round !== null && round.offersOpen) return 'practice'
  return 'activity'
}

/** The clock that is shown in small while one is elsewhere. */
export function runningClock(view: View): ClockView | null {
  const stage = stageOf(view)
  if (stage === 'practice')
    return view.round?.stage === 'turn' || view.round?.offersOpen === true ? view.round.clock : null
  return stage === 'activity' || stage === 'debrief' ? (view.now?.clock ?? null) : null
}

/** Changes whenever there is something new to look at under “Now”. */
export function newsKey(view: View): string {
  const { round, now, asks, session } = view
  return [
    stageOf(view),
    session.state,
    now?.id,
    round?.stage,
    round?.turn,
    round?.phase,
    asks.length,
    view.choosing === null,
  ].join(' ')
}
