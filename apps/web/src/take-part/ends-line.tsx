import type { DocView, View } from '@coreflect/workshop'
import { day, plural, t } from '../i18n/index.ts'
import { useRoom } from './room.ts'

/** When everything of a session that is kept is deleted, in a sentence. */
function sessionEnds({ endsAt, keepDays }: View['session']): string {
  if (endsAt !== null) return t('board.tab.ends', { date: day(endsAt) })
  return keepDays > 0 ? t('lobby.kept.days', { days: plural('ui.days', keepDays) }) : t('lobby.kept.soon')
}

/** When a board or a page ends, in a sentence [K1]. */
export function endsInWords(doc: Pick<DocView, 'kind' | 'fate' | 'endsAt'>, session: View['session']): string {
  const practice = doc.kind === 'group' || doc.kind === 'own'
  if (!practice || doc.fate === 'keep' || doc.fate === 'open') return sessionEnds(session)
  const own = doc.kind === 'own'
  if (doc.endsAt === null) return t(own ? 'page.goes' : 'board.tab.goes')
  return t(own ? 'page.goes.on' : 'board.tab.goes.on', { date: day(doc.endsAt) })
}

/** Where something goes that is no document of its own, or the room's: who reads it, and when it ends [K1]. */
export function EndsLine(props: { readonly where: string }) {
  const { view } = useRoom()
  return (
    <p class="text-ink-soft text-sm">
      {props.where} {sessionEnds(view().session)}
    </p>
  )
}
