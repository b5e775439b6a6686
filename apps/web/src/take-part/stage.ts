import type { ClockView, RoundView, View } from '@coreflect/workshop'

/** Which screen stands under “Now”. */
export type Stage = 'lobby' | 'between' | 'activity' | 'practice' | 'debrief' | 'close' | 'over'

/** The one screen that a view asks for; one thing at a time. */
export function stageOf(view: View): Stage {
  const { session, now, round } = view
  if (session.state === 'revisit') return 'over'
  if (session.state === 'draft' || session.state === 'lobby') return 'lobby'
  if (round !== null && finishing(round)) return 'practice'
  if (now === null && round?.offersOpen === true) return 'practice'
  if (now === null) return session.state === 'wrap-up' ? 'close' : 'between'
  if (now.type === 'close') return 'close'
  if (now.type === 'debrief') return 'debrief'
  if (now.type === 'practice' && round !== null) return 'practice'
  if (now.type === 'bring-back' && round !== null && round.offersOpen) return 'practice'
  return 'activity'
}

/** Was the round ended by hand while this person was still talking? Their turn stays for a last minute [L2]. */
const finishing = ({ stage, finishing }: RoundView) => stage === 'turn' && finishing !== null

/** The clock that is shown in small while one is elsewhere. */
export function runningClock(view: View): ClockView | null {
  const stage = stageOf(view)
  if (stage === 'practice')
    return view.round?.stage === 'turn' || view.round?.offersOpen === true ? view.round.clock : null
  return stage === 'activity' || stage === 'debrief' ? (view.now?.clock ?? null) : null
}

/** Changes with the screen itself: where one then stands, one begins to read from its top. */
export function screenKey(view: View): string {
  const { round, now, session, choosing } = view
  return [stageOf(view), session.state, now?.id, round?.stage, round?.turn, choosing === null].join(' ')
}

/** Changes whenever there is something new to look at under “Now”. */
export function newsKey(view: View): string {
  const { round, asks, groups } = view
  return [screenKey(view), round?.phase, asks.length, groups[0]?.id].join(' ')
}
