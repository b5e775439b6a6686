import { type Accessor, createEffect, createSignal, untrack } from 'solid-js'
import { marked, tidied } from './copies.ts'
import { copiesOf, forgetCopies, remember, sessionsWithCopies } from './copy-list.ts'
import type { Live } from './live.ts'
import { kept } from './storage.ts'

async function drop(docs: readonly string[]): Promise<void> {
  if (docs.length === 0) return
  const { forgetDocument } = await import('./forget.ts')
  await Promise.all(docs.map(forgetDocument))
}

function dropSession(session: string): void {
  const docs = copiesOf(session)?.docs ?? []
  forgetCopies(session)
  void drop(docs)
}

/** Deletes copies of what the server has or had; words that it may not have stay until the day of the end. */
function dropSent(session: string): void {
  const copies = copiesOf(session)
  if (copies === null) return
  remember(session, { ...copies, docs: copies.unsent })
  void drop(copies.docs.filter((doc) => !copies.unsent.includes(doc)))
}

/** Deletes the copies of sessions whose day has come, also without a connection [K4]. `now` in ms. */
export function dropEndedCopies(now: number): void {
  visited = new Set(sessionsWithCopies().flatMap((session) => copiesOf(session)?.docs ?? []))
  for (const session of sessionsWithCopies()) if ((copiesOf(session)?.until ?? 0) <= now) dropSession(session)
}

let visited: Set<string> | null = null

/** Whether this device was never here: then there is no copy to read first. Mistaken at worst, which costs a second greeting. */
export function isFirstVisit(doc: string): boolean {
  const first = visited?.has(doc) === false
  visited?.add(doc)
  return first
}

/** Remembers whether a document holds words that the server may not have. */
export function markSent(doc: string, sent: boolean): void {
  for (const session of sessionsWithCopies()) {
    const copies = copiesOf(session)
    if (copies?.docs.includes(doc) && copies.unsent.includes(doc) === sent) remember(session, marked(copies, doc, sent))
  }
}

const [lettingGo, setLettingGo] = createSignal(0)

/** Deletes the copy of a document that is closed here, with the words that never arrived: its person has said so. */
export function letGoOf(session: string, doc: string): void {
  const copies = copiesOf(session)
  if (copies === null) return
  const others = (docs: readonly string[]) => docs.filter((other) => other !== doc)
  remember(session, { ...copies, docs: others(copies.docs), unsent: others(copies.unsent) })
  void drop([doc])
  setLettingGo((times) => times + 1)
}

/** Whether a copy of this document may be kept: it can be written, or it holds what was not sent. */
export function mayKeepCopy(session: string, doc: string, right: 'write' | 'read'): boolean {
  return right === 'write' || copiesOf(session)?.unsent.includes(doc) === true
}

/** What was written here and did not arrive before it was closed to its person. */
export interface LeftBehind {
  /** Boards, which take it if they are opened again. */
  readonly boards: number
  /** Sheets of writing unseen that were revealed meanwhile, and take nothing any more. */
  readonly sheets: number
}

/** Whether this device has noted a document as somebody's sheet beside a board. */
const isSheet = (doc: string): boolean => kept(`coreflect.sheet.${doc}`) !== null

/**
 * Keeps the copies on this device in step with a session for as long as the owner of this call lives: what is not this
 * person's any more goes, and everything when the session, or their place in it, was deleted. Returns how many documents with unsent words are not
 * open to them any more.
 */
export function tendCopies(session: string, live: Live): Accessor<LeftBehind> {
  const [leftBehind, setLeftBehind] = createSignal<LeftBehind>({ boards: 0, sheets: 0 })
  createEffect(() => {
    if (live.problem() === 'not-found') dropSession(session)
    if (live.problem() === 'not-allowed' || live.problem() === 'sign-in-needed') dropSent(session)
    lettingGo()
    const view = live.view()
    if (view === null || live.problem() !== null) return
    const docs = view.docs.map(({ id, right }) => ({ id, right }))
    const { keepDays, endsAt, state } = view.session
    untrack(() => {
      const now = Date.now() + live.offset()
      const {
        copies,
        gone,
        leftBehind: left,
      } = tidied(copiesOf(session), { session: { keepDays, endsAt, state }, docs }, now)
      remember(session, copies)
      const sheets = copies.unsent.filter((doc) => isSheet(doc) && !docs.some(({ id }) => id === doc)).length
      setLeftBehind({ boards: left - sheets, sheets })
      void drop(gone)
    })
  })
  return leftBehind
}
