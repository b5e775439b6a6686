import { openAhead } from './net/ahead-socket.ts'
import { hasCopy } from './net/copy-list.ts'
import { readMessage } from './net/live-message.ts'
import { type Ticket, ticketFor } from './net/person.ts'
import { wsAddress } from './net/ws-address.ts'
import { ownBoards } from './take-part/own-boards.ts'

/** Where somebody comes to who has a place in a session: their room, or straight to their board. */
export interface Coming {
  readonly session: string
  readonly ticket: Ticket
  readonly toBoard: boolean
}

/** Who comes straight to their room, by the page's address and what this browser keeps; null for everyone else. */
export function comingTo({ pathname, search }: Pick<Location, 'pathname' | 'search'>): Coming | null {
  const session = /^\/take-part\/([^/]+)$/.exec(pathname)?.[1]
  const ticket = session === undefined ? null : ticketFor(session)
  if (session === undefined || ticket === null) return null
  return { session, ticket, toBoard: new URLSearchParams(search).get('at') === 'board' }
}

/** "I know nothing", as y-websocket begins: a sync message, step 1, with the state vector of an empty document. */
const KNOWS_NOTHING = Uint8Array.of(0, 0, 1, 0)

/** From so many bytes on, what comes is taken in by code that small boards do without. */
const LARGE = 32_000

function fetchForLarge({ data }: MessageEvent): void {
  // What does not come now is asked for again when it is needed.
  if (data.byteLength > LARGE) import('@coreflect/sync/provider/large-part').catch(() => {})
}

/**
 * Opens the lines that a room is going to need while its code is still on its way: that of its view, and, as soon as the
 * view names the board, the board's own.
 */
export function openFirstLines(coming: Coming | null): void {
  if (coming === null) return
  const { session, toBoard } = coming
  const token = encodeURIComponent(coming.ticket.token)
  const live = openAhead(wsAddress(`/live/${encodeURIComponent(session)}?token=${token}`))
  const openBoard = ({ data }: MessageEvent): void => {
    const message = readMessage(data)
    const doc = message?.type === 'view' ? ownBoards(message.view.docs).at(-1)?.id : undefined
    // With a copy on this device only what is missing in it is asked for, once it was read.
    if (doc === undefined) return
    const greeting = hasCopy(session, doc) ? null : KNOWS_NOTHING
    openAhead(wsAddress(`/sync/${doc}?token=${token}&ack=1`), greeting).addEventListener('message', fetchForLarge)
  }
  if (toBoard) live.addEventListener('message', openBoard, { once: true })
}
