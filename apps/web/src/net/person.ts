import { forget, keep, kept } from './storage.ts'

/** Who this browser is in a session, and the token that proves it. */
export interface Ticket {
  readonly person: string
  readonly token: string
}

const place = (session: string) => `coreflect.person.${session}`
const codePlace = (code: string) => `coreflect.code.${code}`

const isTicket = (thing: unknown): thing is Ticket =>
  typeof thing === 'object' &&
  thing !== null &&
  typeof (thing as Ticket).person === 'string' &&
  typeof (thing as Ticket).token === 'string'

/** The ticket of this browser for a session, or null if it has not joined. */
export function ticketFor(session: string): Ticket | null {
  try {
    const ticket: unknown = JSON.parse(kept(place(session)) ?? 'null')
    return isTicket(ticket) ? ticket : null
  } catch {
    return null
  }
}

/** Keeps the ticket of a session that was joined by this code, so that the code leads straight in next time. */
export function keepTicket(session: string, code: string, ticket: Ticket): void {
  keep(place(session), JSON.stringify(ticket))
  keep(codePlace(code), session)
}

/** The session that this browser joined by this code, if it did. */
export function sessionByCode(code: string): string | null {
  return kept(codePlace(code))
}

/** Forgets a ticket that the server does not know any more. */
export function forgetTicket(session: string): void {
  forget(place(session))
}

const tablePlace = (session: string) => `coreflect.table.${session}`

/** The token of this device as one for a whole group's table, or null. */
export function tableToken(session: string): string | null {
  return kept(tablePlace(session))
}

/** Keeps the token of a table device. */
export function keepTableToken(session: string, token: string): void {
  keep(tablePlace(session), token)
}

/** Forgets a table's token that the server does not know any more. */
export function forgetTableToken(session: string): void {
  forget(tablePlace(session))
}
