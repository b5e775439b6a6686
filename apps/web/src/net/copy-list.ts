import type { Copies } from './copies.ts'
import { forget, keep, kept } from './storage.ts'

const listPlace = 'coreflect.copies'
const place = (session: string) => `coreflect.copies.${session}`

function read<T>(from: string, otherwise: T): T {
  try {
    return (JSON.parse(kept(from) ?? 'null') as T | null) ?? otherwise
  } catch {
    return otherwise
  }
}

/** What this browser remembers of the copies it keeps for a session, or null. */
export const copiesOf = (session: string): Copies | null => read<Copies | null>(place(session), null)

/** Whether this device is believed to hold a copy of a session's document. */
export const hasCopy = (session: string, doc: string): boolean => copiesOf(session)?.docs.includes(doc) === true

/** The sessions that this browser keeps copies for. */
export const sessionsWithCopies = (): readonly string[] => read<readonly string[]>(listPlace, [])

/** Remembers what copies there are for a session. */
export function remember(session: string, copies: Copies): void {
  keep(place(session), JSON.stringify(copies))
  const known = sessionsWithCopies()
  if (!known.includes(session)) keep(listPlace, JSON.stringify([...known, session]))
}

/** Forgets that there are copies for a session. */
export function forgetCopies(session: string): void {
  forget(place(session))
  keep(listPlace, JSON.stringify(sessionsWithCopies().filter((other) => other !== session)))
}
