import type { Activity } from '../activity.ts'
import type { Actor } from '../actor.ts'
import { assetsOf, type MediaPart, pagesIn } from '../media.ts'
import { mediaOn, mediaPlaceOf } from '../media-place.ts'
import { once } from '../once.ts'
import type { Session } from '../session.ts'
import type { MediaAtView, MediaNoteView, MediaView, MediaViewPart, ShownPart } from '../view-parts/media.ts'

/** Nothing to look at: for whoever is not in the room. */
export const noMedia: MediaViewPart = { media: [], mediaAt: null, mediaNotes: [] }

const shownPart = ({ notes: _, ...part }: MediaPart): ShownPart => part
/** As facilitators have named a file is for themselves. */
const nameless = (part: ShownPart): ShownPart => ('name' in part ? { ...part, name: '' } : part)

const wholeMedia = (session: Session, activity: Activity): MediaView => ({
  activity: activity.id,
  parts: (activity.media?.parts ?? []).map(shownPart),
  seen: session.actual[activity.id] === undefined ? 0 : (mediaPlaceOf(session, activity)?.furthest ?? -1) + 1,
})

/** What of an activity was shown so far: the parts that were reached, and no other. */
function shownMedia(session: Session, activity: Activity): MediaView {
  const { seen } = wholeMedia(session, activity)
  const reached = new Set(pagesIn(activity.media ?? { parts: [] }).slice(0, seen))
  const parts = new Set([...reached].map(({ part }) => part.id))
  return {
    activity: activity.id,
    parts: (activity.media?.parts ?? []).filter(({ id }) => parts.has(id)).map((part) => nameless(shownPart(part))),
    seen,
  }
}

const withMedia = (session: Session) =>
  session.agenda.filter(({ media }) => media !== undefined && media.parts.length > 0)
const wereOn = once((session: Session): readonly MediaView[] =>
  withMedia(session)
    .filter(({ id }) => session.actual[id] !== undefined)
    .map((activity) => shownMedia(session, activity)),
)

/** Where the room stands; `ahead` also names the file that comes next, which nobody may see before it is shown. */
const placeNow = once((session: Session): { readonly at: MediaAtView | null; readonly ahead: MediaAtView | null } => {
  const on = mediaOn(session)
  if (on === null) return { at: null, ahead: null }
  const parts = on.activity.media?.parts ?? []
  const following = parts[parts.indexOf(on.part) + 1]
  const asset = following === undefined ? undefined : assetsOf(following)[0]
  const next = following === undefined || asset === undefined ? null : { kind: following.kind, asset }
  const { part, page, clip } = on.place
  const at = { activity: on.activity.id, part, page, clip, next: null }
  return { at, ahead: { ...at, next } }
})

const notesIn = once((session: Session): readonly MediaNoteView[] =>
  withMedia(session).flatMap(({ id: activity, media }) =>
    (media?.parts ?? []).flatMap(({ id: part, notes }) =>
      (notes ?? []).map(({ page, text }) => ({ activity, part, page, text })),
    ),
  ),
)

const allMedia = once((session: Session) => withMedia(session).map((activity) => wholeMedia(session, activity)))

/** For facilitators: everything, also what is ahead, and what they want to remember. */
export function mediaForFacilitator(session: Session): MediaViewPart {
  return { media: allMedia(session), mediaAt: placeNow(session).ahead, mediaNotes: notesIn(session) }
}

/** For people and tables: what is on and what was on, as far as it was shown, and nothing that comes [L6]. */
export function mediaForRoom(session: Session): MediaViewPart {
  return { media: wereOn(session), mediaAt: placeNow(session).at, mediaNotes: [] }
}

/** For guests: what is on. */
export function mediaForGuest(session: Session): MediaViewPart {
  const { at } = placeNow(session)
  return { media: wereOn(session).filter(({ activity }) => activity === at?.activity), mediaAt: at, mediaNotes: [] }
}

/** For the screen: what is on, and the file that it fetches before it is shown. */
export function mediaForScreen(session: Session): MediaViewPart {
  return { ...mediaForGuest(session), mediaAt: placeNow(session).ahead }
}

function mediaFor(session: Session, viewer: Actor): MediaViewPart {
  switch (viewer.kind) {
    case 'facilitator':
      return mediaForFacilitator(session)
    case 'person':
      return session.people.some(({ id }) => id === viewer.id) ? mediaForRoom(session) : noMedia
    case 'table':
      return mediaForRoom(session)
    case 'guest':
      return mediaForGuest(session)
    case 'screen':
      return session.wall.curtain ? noMedia : mediaForScreen(session)
    default:
      return noMedia
  }
}

/** May this viewer fetch a file of the session now? Facilitators any; others what their view shows, the screen also what comes next. */
export function mayReadAsset(session: Session, viewer: Actor, asset: string): boolean {
  if (viewer.kind === 'facilitator') return session.facilitators.some(({ id }) => id === viewer.id)
  const { media, mediaAt } = mediaFor(session, viewer)
  return (
    mediaAt?.next?.asset === asset || media.some(({ parts }) => parts.some((part) => assetsOf(part).includes(asset)))
  )
}

/** Every file that the agenda of a session names, also one that a step back would bring again. */
export const assetsIn = once((session: Session): ReadonlySet<string> => {
  const agendas = [session.agenda, session.undo?.before.agenda ?? []]
  return new Set(agendas.flat().flatMap(({ media }) => (media?.parts ?? []).flatMap(assetsOf)))
})
