import type { Activity } from '../activity.ts'
import { findActivity } from '../agenda.ts'
import { type ClipState, clipPosition, type MediaPart, type PageNote, pagesIn, pagesOf } from '../media.ts'
import { mediaOn, withPlace } from '../media-place.ts'
import { mostParts } from '../media-schema.ts'
import type { Session } from '../session.ts'
import type { CommandOf } from './command.ts'
import { type Circumstance, type Decision, refused } from './outcome.ts'

/** The session with the parts of one activity changed. */
function withParts(session: Session, { id }: Activity, parts: readonly MediaPart[]): Session {
  const media = parts.length === 0 ? undefined : { parts }
  return { ...session, agenda: session.agenda.map((one) => (one.id === id ? { ...one, media } : one)) }
}

/** Gives an activity one more thing to show, at a place in its row or at the end; a part with the same id is replaced. */
export function putMedia(session: Session, { activity: id, part, at }: CommandOf<'put-media'>): Decision {
  const activity = findActivity(session, id)
  if (activity === undefined) return refused(session, 'no-such-activity')
  if (session.state === 'revisit') return refused(session, 'already-over')
  const before = activity.media?.parts ?? []
  const known = before.findIndex((one) => one.id === part.id)
  if (known < 0 && before.length >= mostParts) return refused(session, 'too-large')
  const rest = before.filter((one) => one.id !== part.id)
  return { session: withParts(session, activity, rest.toSpliced(at ?? (known < 0 ? rest.length : known), 0, part)) }
}

/** Takes something away that an activity would have shown. */
export function removeMedia(session: Session, { activity: id, part }: CommandOf<'remove-media'>): Decision {
  const activity = findActivity(session, id)
  if (activity === undefined) return refused(session, 'no-such-activity')
  const before = activity.media?.parts ?? []
  const rest = before.filter((one) => one.id !== part)
  return rest.length === before.length ? { session } : { session: withParts(session, activity, rest) }
}

/** Writes down what facilitators want to remember at a page, in the language of the session; an empty text takes it away. */
export function notePage(session: Session, { activity: id, part, page, text }: CommandOf<'note-page'>): Decision {
  const activity = findActivity(session, id)
  const noted = activity?.media?.parts.find((one) => one.id === part)
  if (activity?.media === undefined || noted === undefined) return refused(session, 'not-found')
  if (page > pagesOf(noted)) return refused(session, 'not-found')
  const old = noted.notes?.find((one) => one.page === page)
  const said = { ...old?.text, [session.locale]: text === '' ? undefined : text }
  const rest = (noted.notes ?? []).filter((one) => one.page !== page)
  const nothing = Object.values(said).every((one) => one === undefined)
  const notes: PageNote[] = nothing ? rest : [...rest, { page, text: said }].sort((a, b) => a.page - b.page)
  const parts = activity.media.parts.map((one) => (one.id === part ? { ...one, notes } : one))
  return { session: withParts(session, activity, parts) }
}

/** Shows a page of what is on to everyone at once [L6]. */
export function turnPage(session: Session, { activity, part, page }: CommandOf<'turn-page'>): Decision {
  const on = mediaOn(session)
  if (on === null || on.activity.id !== activity) return refused(session, 'moved-on')
  const pages = pagesIn(on.activity.media ?? { parts: [] })
  const place = pages.findIndex((one) => one.part.id === part && one.page === page)
  if (place < 0) return refused(session, 'not-found')
  if (on.place.part === part && on.place.page === page) return { session }
  const furthest = Math.max(on.place.furthest, place)
  return { session: withPlace(session, activity, { part, page, furthest, clip: null }) }
}

type ClipCommand = CommandOf<'play-clip' | 'pause-clip' | 'place-clip'>

/** Changes how the clip stands that is before the room now. */
function changeClip(
  session: Session,
  { activity, part }: ClipCommand,
  { now }: Circumstance,
  change: (clip: ClipState, position: number, seconds: number) => ClipState,
): Decision {
  const on = mediaOn(session)
  if (on === null || on.activity.id !== activity || on.part.id !== part) return refused(session, 'moved-on')
  if (on.part.kind !== 'clip') return refused(session, 'not-found')
  const clip = on.place.clip ?? { playing: false, position: 0, at: now }
  const changed = change(clip, clipPosition(clip, now), on.part.seconds)
  return { session: withPlace(session, activity, { ...on.place, clip: changed }) }
}

/** So near to its end, in seconds, a clip is over: the last frame of many lies a little before the length they tell. */
const over = 0.5

/** Lets the clip play for everyone, from where it stands or from a place in it (seconds); from its beginning when it is over. */
export function playClip(session: Session, command: CommandOf<'play-clip'>, circumstance: Circumstance): Decision {
  if (session.state === 'paused') return refused(session, 'not-now')
  return changeClip(session, command, circumstance, (_, stands, seconds) => ({
    playing: true,
    position: command.position ?? (seconds > 0 && stands >= seconds - over ? 0 : stands),
    at: circumstance.now,
  }))
}

/** Holds the clip for everyone. */
export function pauseClip(session: Session, command: CommandOf<'pause-clip'>, circumstance: Circumstance): Decision {
  return changeClip(session, command, circumstance, (clip, position) =>
    clip.playing ? { playing: false, position, at: circumstance.now } : clip,
  )
}

/** Puts the clip to another place for everyone; it goes on playing if it did. */
export function placeClip(session: Session, command: CommandOf<'place-clip'>, circumstance: Circumstance): Decision {
  return changeClip(session, command, circumstance, ({ playing }) => ({
    playing,
    position: command.position,
    at: circumstance.now,
  }))
}
