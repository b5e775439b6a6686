import type { View } from '@coreflect/workshop'
import { inWords, t } from '../i18n/index.ts'
import { stageOf } from './stage.ts'
import { myName } from './standing.ts'

/** The heading of what is on now. */
export function nowTitle(view: View): string {
  switch (stageOf(view)) {
    case 'lobby':
      return t('lobby.title', { name: myName(view) })
    case 'between':
      return t('now.between')
    case 'over':
      return t('over.title')
    case 'practice':
      return practiceTitle(view)
    case 'close':
      return t('close.title')
    default:
      return view.now === null ? t('now.between') : inWords(view.now.title)
  }
}

function practiceTitle(view: View): string {
  switch (view.round?.stage) {
    case 'offer':
      return t('offer.title')
    case 'closed':
      return t('offer.closed')
    case 'brief':
      return t('practice.ready')
    default:
      return t(`practice.phase.${view.round?.phase ?? 'talk'}`)
  }
}

/** The line above the heading: which round and turn. */
export function nowKicker(view: View): string | undefined {
  const { round } = view
  if (stageOf(view) !== 'practice' || round === null) return undefined
  return round.stage === 'turn'
    ? t('practice.turn', { round: round.round, turn: round.turn, turns: round.turns })
    : t('practice.kicker', { round: round.round })
}
