import { laterPart } from '../later-part.tsx'

/** What is before the room, on a device of one's own; fetched when there is something. */
export const MediaNow = laterPart(
  async () => (await import('./media-now.tsx')).MediaNow,
  async () => undefined,
)

/** What an earlier activity showed, fetched when somebody looks back. */
export const LookBack = laterPart(
  async () => (await import('./look-back.tsx')).LookBack,
  async () => undefined,
)
