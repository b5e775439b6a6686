import * as Y from 'yjs'

/** What an observation is about: how somebody listened, what went on between them, or the speaker's own story. */
export const OBSERVED = ['listening', 'between', 'story'] as const
export type Observed = (typeof OBSERVED)[number]

export const observationsOf = (ydoc: Y.Doc): Y.Map<unknown> => ydoc.getMap('observations')

export const observationEntry = (ydoc: Y.Doc, id: string): Y.Map<unknown> | null => {
  const entry = observationsOf(ydoc).get(id)
  return entry instanceof Y.Map ? entry : null
}

/** A text of a person's own document: the private page, the takeaway, or the words of one observation. */
export type OwnPlace = 'page' | 'takeaway' | { readonly observation: string }

/** The shared text there, for a binding that follows it; null where the observation is gone. Write it through commands only. */
export const ownText = (ydoc: Y.Doc, place: OwnPlace): Y.Text | null => {
  if (typeof place === 'string') return ydoc.getText(place)
  const text = observationEntry(ydoc, place.observation)?.get('text')
  return text instanceof Y.Text ? text : null
}
