import type { Activity } from './activity.ts'
import { findActivity } from './agenda.ts'
import { clipPosition, type MediaPart, type MediaPlace, pagesIn, pagesOf } from './media.ts'
import type { Session } from './session.ts'

/** Where an activity stands in what it shows, also when its pages were changed meanwhile; null when it shows nothing. */
export function mediaPlaceOf(session: Session, { id, media }: Activity): MediaPlace | null {
  const [first] = media?.parts ?? []
  if (media === undefined || first === undefined) return null
  const furthest = Math.min(session.mediaAt[id]?.furthest ?? 0, pagesIn(media).length - 1)
  const at = session.mediaAt[id]
  const part = media.parts.find((one) => one.id === at?.part)
  if (at === undefined || part === undefined) return { part: first.id, page: 1, furthest, clip: null }
  return { ...at, page: Math.min(at.page, pagesOf(part)), furthest }
}

/** The activity that is on with where it stands in what it shows; null when it shows nothing. */
export function mediaOn(session: Session): {
  readonly activity: Activity
  readonly place: MediaPlace
  readonly part: MediaPart
} | null {
  const activity = session.current && findActivity(session, session.current.activity)
  const place = activity ? mediaPlaceOf(session, activity) : null
  const part = activity?.media?.parts.find(({ id }) => id === place?.part)
  return activity && place && part ? { activity, place, part } : null
}

/** The session with its place in what an activity shows. */
export function withPlace(session: Session, activity: string, place: MediaPlace): Session {
  return { ...session, mediaAt: { ...session.mediaAt, [activity]: place } }
}

/** The session with the clip that is playing held where it is; a facilitator starts it again by hand. */
export function withClipHeld(session: Session, now: number): Session {
  const on = mediaOn(session)
  if (on === null || !on.place.clip?.playing) return session
  const clip = { playing: false, position: clipPosition(on.place.clip, now), at: now }
  return withPlace(session, on.activity.id, { ...on.place, clip })
}
