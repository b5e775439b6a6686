/** What this device remembers of the copies it keeps for one session. */
export interface Copies {
  /** When all of the session is deleted, in ms: the server's day, or the latest that it can be. */
  readonly until: number
  readonly docs: readonly string[]
  /** Those of them that hold something that the server may not have. */
  readonly unsent: readonly string[]
}

const day = 86_400_000
/** A session that nobody closes is deleted so long after its keeping time, in days. */
const unclosedDays = 30

/** The part of a view that says which copies may be kept, and how long. */
interface Holding {
  readonly session: { readonly keepDays: number; readonly endsAt: number | null; readonly state: string }
  readonly docs: readonly { readonly id: string; readonly right: 'write' | 'read' }[]
}

/** A change of what is remembered, and the copies that have to go. */
export interface Tidied {
  readonly copies: Copies
  readonly gone: readonly string[]
  /** How many documents with unsent words are not open to this person any more. */
  readonly leftBehind: number
}

/**
 * What a new view means for the copies on this device: one of a document that is not this person's any more goes, and so
 * does one that can only be read, which the server keeps [K1]. One that holds unsent words stays until the session ends:
 * the right may come back, and nobody's words go without being told. `now` in ms.
 */
export function tidied(before: Copies | null, view: Holding, now: number): Tidied {
  const { keepDays, endsAt } = view.session
  const unsent = before?.unsent ?? []
  const writable = view.docs.filter(({ right }) => right === 'write').map(({ id }) => id)
  const known = [...new Set([...(before?.docs ?? []), ...view.docs.map(({ id }) => id)])]
  const stays = (doc: string) => writable.includes(doc) || unsent.includes(doc)
  const until = endsAt ?? now + (keepDays + unclosedDays) * day
  return {
    copies: { until, docs: known.filter(stays), unsent: unsent.filter((doc) => known.includes(doc)) },
    gone: known.filter((doc) => !stays(doc)),
    leftBehind: unsent.filter((doc) => !view.docs.some(({ id }) => id === doc)).length,
  }
}

/** What is remembered once a document's words were sent, or could not be. */
export function marked(before: Copies, doc: string, sent: boolean): Copies {
  const others = before.unsent.filter((other) => other !== doc)
  return { ...before, unsent: sent ? others : [...others, doc] }
}
