import type { CommandOf, View } from '@coreflect/workshop'
import { rowNow } from '../../media/pages.ts'

/** The command that turns so many pages on (or back); null where there is no such page. */
export function pageTurn(view: View, by: number): CommandOf<'turn-page'> | null {
  const now = rowNow(view)
  const to = now?.row[now.at + by]
  if (now === null || to === undefined || view.mediaAt === null) return null
  return { type: 'turn-page', activity: view.mediaAt.activity, part: to.part.id, page: to.page }
}
