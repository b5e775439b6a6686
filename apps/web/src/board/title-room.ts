import { type Frame, overlap } from '@coreflect/board'

/** The height of a title above its frame, and how wide one of its letters is, in pixels of the page, about. */
const HIGH = 20
const LETTER = 8
/** Of fewer letters nobody can tell what is meant; a title that is shorter is shown whole. */
const LEAST = 6
/** So far goes a title over the right edge of its frame, in letters. */
const MOST = 40

/**
 * How wide the title above a frame may be, in board units: where nothing is in the way it goes on beyond a frame that is
 * small, as far as the next frame or what stands above that. Null where too little of it could be read. A pixel of the page
 * is `unit` board units.
 */
export const titleRoom = (frame: Frame, frames: Iterable<Frame>, unit: number): number | null => {
  const most = Math.max(frame.s[0], MOST * LETTER * unit)
  const line = { p: [frame.p[0], frame.p[1] - HIGH * unit], s: [most, HIGH * unit] } as const
  let room = most
  for (const { id, p, s } of frames) {
    const taken = { p: [p[0], p[1] - HIGH * unit], s: [s[0], s[1] + HIGH * unit] } as const
    if (id !== frame.id && p[0] > frame.p[0] && overlap(line, taken)) room = Math.min(room, p[0] - frame.p[0])
  }
  return room < Math.min(LEAST, [...frame.text.trim()].length) * LETTER * unit ? null : room
}
