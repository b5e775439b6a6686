import * as Y from 'yjs'
import type { Limits } from '../limits.ts'
import { createMemoryLog } from '../memory-log.ts'
import type { Problem } from '../problem.ts'
import { createRooms } from '../rooms.ts'
import type { UpdateLog } from '../update-log.ts'
import { createManualClock } from './manual-clock.ts'
import { connectMemoryClient } from './memory-client.ts'

/** Rooms over a memory log and a clock that stands still until it is moved. */
export function house(limits: Partial<Limits> = {}, log: UpdateLog = createMemoryLog()) {
  const clock = createManualClock()
  const problems: Problem[] = []
  const rooms = createRooms({ log, clock, limits, onProblem: (problem) => problems.push(problem) })
  return { clock, log, rooms, problems, connect: connectMemoryClient.bind(null, rooms) }
}

/** The one text of a test document. */
export const text = (ydoc: Y.Doc) => ydoc.getText('text')

/** The update that a change of an empty document makes. */
export function updateOf(write: (ydoc: Y.Doc) => void): Uint8Array {
  const ydoc = new Y.Doc()
  write(ydoc)
  return Y.encodeStateAsUpdate(ydoc)
}

/** A document with this update in it. */
export function documentOf(update: Uint8Array): Y.Doc {
  const ydoc = new Y.Doc()
  Y.applyUpdate(ydoc, update)
  return ydoc
}
