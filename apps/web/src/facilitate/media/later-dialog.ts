import { laterPart } from '../../later-part.tsx'

/** Preparing what an activity shows, fetched when it is opened. */
export const MediaDialog = laterPart(
  async () => (await import('./media-dialog.tsx')).MediaDialog,
  async () => undefined,
)

/** What is before the room and turns its pages, fetched when there is something to show. */
export const DeckControl = laterPart(
  async () => (await import('./deck-control.tsx')).DeckControl,
  async () => undefined,
)
