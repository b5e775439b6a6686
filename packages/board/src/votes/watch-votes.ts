import type * as Y from 'yjs'
import { metaOf, votesOf } from '../layout.ts'

/** Calls back after every change of dots or of the vote itself, local or remote. Returns how to stop. */
export const watchVotes = (ydoc: Y.Doc, listener: () => void): (() => void) => {
  const [votes, meta] = [votesOf(ydoc), metaOf(ydoc)]
  const onMeta = (event: Y.YMapEvent<unknown>): void => {
    if (event.keysChanged.has('vote')) listener()
  }
  votes.observe(listener)
  meta.observe(onMeta)
  return () => {
    votes.unobserve(listener)
    meta.unobserve(onMeta)
  }
}
