import type { Component } from 'solid-js'
import { addWords } from '../i18n/index.ts'
import { laterPart } from '../later-part.tsx'

type Noting = typeof import('../noting/noting.tsx')

const noting = <Props extends object>(pick: (parts: Noting) => Component<Props>) =>
  laterPart(
    async () => pick(await import('../noting/noting.tsx')),
    async () => addWords((await import('../noting/words.ts')).notingWords),
  )

/** The parts that notes are taken, shown and offered with. Fetched once one is in the room, so that they work without a network. */
export const NotePanel = noting((parts) => parts.NotePanel)
export const LookBack = noting((parts) => parts.LookBack)
export const OfferStage = noting((parts) => parts.OfferStage)
export const NoteList = noting((parts) => parts.NoteList)
export const SceneNotes = noting((parts) => parts.SceneNotes)

/** Fetches all of them ahead. */
export async function fetchNoting(): Promise<void> {
  await Promise.all([NotePanel, LookBack, OfferStage, NoteList, SceneNotes].map((part) => part.fetch()))
}
