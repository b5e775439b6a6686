import { splitFrame } from '../protocol/split-frame.ts'
import type { Part } from './inbox.ts'

/** A large part in pieces of about so many bytes. Throws on a broken update. */
export function cutPart({ frame, kept }: Part, bytes: number): readonly Part[] {
  const frames = splitFrame(frame, bytes)
  return frames.map((piece, at) => ({ frame: piece, kept: at < frames.length - 1 ? null : (kept ?? null) }))
}
