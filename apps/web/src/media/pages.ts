import { type MediaView, pagesIn, type ShownPart, type View } from '@coreflect/workshop'

/** One page in the row of all that an activity shows. */
export interface RowPage {
  readonly part: ShownPart
  readonly page: number
}

/** Every page of an activity in its order, as far as the viewer was sent them. */
function rowOf(media: MediaView | undefined): readonly RowPage[] {
  return media === undefined ? [] : (pagesIn(media) as readonly RowPage[])
}

/** The pages of an activity that were shown so far, in their order. */
export function rowSeen(view: View, activity: string): readonly RowPage[] {
  const media = view.media.find((one) => one.activity === activity)
  return rowOf(media).slice(0, media?.seen ?? 0)
}

/** What is before the room now: its row of pages and which of them it is; null when the activity shows nothing. */
export function rowNow(
  view: View,
): { readonly row: readonly RowPage[]; readonly at: number; readonly seen: number } | null {
  const { mediaAt } = view
  const media = view.media.find(({ activity }) => activity === mediaAt?.activity)
  const row = rowOf(media)
  const at = row.findIndex(({ part, page }) => part.id === mediaAt?.part && page === mediaAt.page)
  return media === undefined || at < 0 ? null : { row, at, seen: media.seen }
}
