import * as Y from 'yjs'
import type { UndoStep, UndoSteps } from './undo.ts'

/** Of so many steps each way the newest are kept. */
const STEPS_AT_MOST = 100

type Pieces = UndoStep['insertions']

/** For each client: its number, then clock and length of each piece. */
const numbersOf = ({ clients }: Pieces): number[][] =>
  [...clients].map(([client, pieces]) => [client, ...pieces.flatMap(({ clock, len }) => [clock, len])])

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0
const isCounts = (value: unknown): value is number[] => Array.isArray(value) && value.every(isCount)

const piecesOf = (value: unknown): Pieces | null => {
  if (!Array.isArray(value) || !value.every(isCounts)) return null
  const pieces = Y.createDeleteSet()
  for (const [client, ...numbers] of value) {
    if (client === undefined || numbers.length % 2 !== 0) return null
    const starts = numbers.filter((_, at) => at % 2 === 0)
    pieces.clients.set(
      client,
      starts.map((clock, at) => ({ clock, len: numbers[2 * at + 1] ?? 0 })),
    )
  }
  return pieces
}

const stepOf = (value: unknown): UndoStep | null => {
  if (!Array.isArray(value)) return null
  const [insertions, deletions] = [piecesOf(value[0]), piecesOf(value[1])]
  return insertions === null || deletions === null ? null : { insertions, deletions, meta: new Map() }
}

const stepsOf = (value: unknown): UndoStep[] | null => {
  const steps = Array.isArray(value) ? value.map(stepOf) : [null]
  return steps.every((step) => step !== null) ? steps : null
}

/**
 * What an undo or redo has brought back lives on under another name; Yjs knows which by a link that is in no update.
 * `[client, clock, length, client, clock]` of what was there and what stands for it.
 */
const linksOf = (ydoc: Y.Doc): number[][] =>
  [...ydoc.store.clients].flatMap(([client, structs]) =>
    structs.flatMap((struct) =>
      struct instanceof Y.Item && struct.redone !== null
        ? [[client, struct.id.clock, struct.length, struct.redone.client, struct.redone.clock]]
        : [],
    ),
  )

const link = (ydoc: Y.Doc, links: readonly (readonly number[])[]): void =>
  ydoc.transact((transaction) => {
    for (const [client = 0, clock = 0, len = 0, ofClient = 0, ofClock = 0] of links) {
      const place = Y.createDeleteSet()
      place.clients.set(client, [{ clock, len }])
      Y.iterateDeletedStructs(transaction, place, (struct) => {
        if (struct instanceof Y.Item) struct.redone = Y.createID(ofClient, ofClock + struct.id.clock - clock)
      })
    }
  })

/**
 * Steps on a document as a text to be kept: places in the document, and nothing of what stands there.
 * `[clients, undo, redo, links]`; a step is `[insertions, deletions]`, each `[client, clock, length, clock, length, …][]`.
 */
export const writeSteps = (ydoc: Y.Doc, { clients, undo, redo }: UndoSteps): string => {
  const written = (steps: readonly UndoStep[]) =>
    steps.slice(-STEPS_AT_MOST).map(({ insertions, deletions }) => [numbersOf(insertions), numbersOf(deletions)])
  return JSON.stringify([clients, written(undo), written(redo), linksOf(ydoc)])
}

/** The steps of such a text, for the same document opened anew and read in; null for any other text. */
export const readSteps = (ydoc: Y.Doc, text: string): UndoSteps | null => {
  try {
    const value: unknown = JSON.parse(text)
    const [clients, undo, redo, links] = Array.isArray(value) ? value : []
    const steps = { undo: stepsOf(undo), redo: stepsOf(redo) }
    if (!isCounts(clients) || steps.undo === null || steps.redo === null) return null
    if (!Array.isArray(links) || !links.every(isCounts)) return null
    link(ydoc, links)
    return { clients, undo: steps.undo, redo: steps.redo }
  } catch {
    return null
  }
}
