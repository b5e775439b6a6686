import { setTimeout as pause } from 'node:timers/promises'
import * as Y from 'yjs'
import { writeBoard } from '../boards.ts'
import type { Ground } from '../grounds.ts'
import type { Seats, Shape } from '../servers/bench-server.ts'
import { settle, writeAll } from '../visit.ts'
import type { Trial } from './scenario.ts'

/** What is on the boards before anything is measured. */
export interface Content {
  readonly notes: number
  readonly edits: number
  /** In how many updates all of it is sent; at least one for each edit where the number of updates is what is measured. */
  readonly updates: number
}

const AT_ONCE = 10
/** By then servers have done what they do once everybody has left a room: stored, compacted, let go. */
const LEFT_MILLISECONDS = 5_000

/** A copy of data in which these rooms (all by default) hold a board, written over the wire and then left by everybody. */
export function seededGround(
  { server, grounds }: Trial,
  shape: Shape,
  { notes, edits, updates }: Content,
  holds: (room: number) => boolean = () => true,
): Promise<Ground> {
  return grounds.copy(server, shape, `${notes}-notes-${edits}-edits`, async ({ folder, seats }) => {
    const written = bundled(writeBoard(notes, edits).updates, updates)
    const running = await server.start(folder)
    const { port } = running
    const { dialect } = server
    const write = ({ doc, tokens }: Seats) => writeAll({ port, dialect, doc, token: tokens[0] ?? '' }, written)
    try {
      const held = seats.filter((_, room) => holds(room))
      for (let at = 0; at < held.length; at += AT_ONCE) await Promise.all(held.slice(at, at + AT_ONCE).map(write))
      await pause(LEFT_MILLISECONDS)
      await settle(running)
    } finally {
      await running.stop()
    }
  })
}

/** The same in so many updates, or as many as there are. */
function bundled(updates: readonly Uint8Array[], count: number): readonly Uint8Array[] {
  const size = Math.max(1, Math.ceil(updates.length / count))
  if (size === 1) return updates
  return Array.from({ length: Math.ceil(updates.length / size) }, (_, bundle) =>
    Y.mergeUpdates(updates.slice(bundle * size, (bundle + 1) * size)),
  )
}
