import { type CommandOf, clipPosition, type View } from '@coreflect/workshop'
import { rowNow } from '../../media/pages.ts'

/** How the clip stands that is before the room, for whoever leads it. */
export interface ClipNow {
  readonly target: { readonly activity: string; readonly part: string }
  /** In seconds; 0 where it is not known. */
  readonly length: number
  readonly position: number
  /** Does it move now? One that is over does not, though nobody held it. */
  readonly moves: boolean
}

/** The clip that is before the room at the server's time `now` (ms); null where there is none. */
export function clipNow(view: View, now: number): ClipNow | null {
  const row = rowNow(view)
  const part = row?.row[row.at]?.part
  if (view.mediaAt === null || part?.kind !== 'clip') return null
  const clip = view.mediaAt.clip ?? { playing: false, position: 0, at: 0 }
  const stands = clipPosition(clip, now)
  const over = part.seconds > 0 && stands >= part.seconds
  return {
    target: { activity: view.mediaAt.activity, part: part.id },
    length: part.seconds,
    position: over ? part.seconds : stands,
    moves: clip.playing && !over,
  }
}

/** Plays the clip that is before the room, or holds it; null where there is none. */
export function clipTurn(view: View, now: number): CommandOf<'play-clip' | 'pause-clip'> | null {
  const clip = clipNow(view, now)
  return clip === null ? null : { type: clip.moves ? 'pause-clip' : 'play-clip', ...clip.target }
}
