import type { View } from '@coreflect/workshop'
import { hasDoing } from '../take-part/has-doing.ts'

/** What the projector shows. */
export type Scene =
  | 'lobby'
  | 'groups'
  | 'turn'
  | 'offer'
  | 'debrief'
  | 'pulse'
  | 'break'
  | 'close'
  | 'activity'
  | 'doing'
  | 'agenda'
  | 'soon'
  | 'media'

/** The one thing on the projector: what a facilitator chose, as far as there is something to show of it, else what is on. */
export function sceneOf(view: View): Scene {
  const { now, round, groups, wall, docs } = view
  switch (wall?.shows) {
    case 'door':
      return view.session.code === null ? whatIsOn(view) : 'lobby'
    case 'agenda':
      return 'agenda'
    case 'places':
      return groups.length > 0 ? 'groups' : whatIsOn(view)
    case 'time':
      return now === null ? 'soon' : round?.stage === 'turn' && round.activity === now.id ? 'turn' : 'activity'
    case 'themes':
      return docs.some(({ kind }) => kind === 'debrief') ? 'debrief' : whatIsOn(view)
    default:
      return whatIsOn(view)
  }
}

/** Slides, words or a clip are before the room; while people arrive, the door is. */
const showsPages = ({ now, mediaAt }: View): boolean => mediaAt !== null && now?.type !== 'arrive'

/** A question to everyone, places while people look for them, else what is on. */
function whatIsOn(view: View): Scene {
  if (view.pulse !== null) return 'pulse'
  const { session, now, round, groups } = view
  if (session.state === 'draft' || session.state === 'lobby') return groups.length > 0 ? 'groups' : 'lobby'
  if (session.state === 'revisit' || session.state === 'wrap-up') return now?.type === 'debrief' ? 'debrief' : 'close'
  if (now === null) return 'soon'
  if (showsPages(view)) return 'media'
  if (now.type === 'practice' && round !== null) return roundScene(view)
  if (now.type === 'debrief' || now.type === 'close' || now.type === 'break') return now.type
  if (now.type === 'arrive') return 'lobby'
  if (hasDoing(view)) return 'doing'
  return fresh(view) ? 'groups' : 'activity'
}

function roundScene({ round, groups }: View): Scene {
  if (round?.stage === 'turn') return 'turn'
  if (round?.stage === 'brief' && groups.length > 0) return 'groups'
  return round?.stage === 'brief' ? 'activity' : 'offer'
}

/** Groups that were published for a round which has not begun. */
function fresh({ groups, agenda }: View): boolean {
  const round = groups[0]?.round
  return agenda.some((item) => item.round === round && item.state === 'ahead')
}
