import type { Store } from '@coreflect/store'
import { cardsBy, groupCardsWith, isOver, type Session, toLetGo } from '@coreflect/workshop'

/** What a deletion takes, in numbers: never a name, never a word of it. */
export interface Going {
  readonly sessions: number
  readonly people: number
  /** Boards of groups, of the debrief and of plans. */
  readonly boards: number
  /** Private pages, and sheets that are written unseen. */
  readonly pages: number
  /** Notes of one person that are taken off the debrief board, and of them and about them off boards of groups; those of whole sessions go with its board. */
  readonly cards: number
  readonly updates: number
  readonly bytes: number
  readonly links: number
  readonly devices: number
  /** Uploaded files. */
  readonly files: number
}

export const nothingGoes: Going = {
  sessions: 0,
  people: 0,
  boards: 0,
  pages: 0,
  cards: 0,
  updates: 0,
  bytes: 0,
  links: 0,
  devices: 0,
  files: 0,
}

const peopleOf = ({ people, removed }: Session): number => people.length + removed.length

function papers(docs: Session['docs']): Pick<Going, 'boards' | 'pages'> {
  const pages = docs.filter(({ kind }) => kind === 'own' || kind === 'sheet').length
  return { pages, boards: docs.length - pages }
}

/** Is this a document that is one person's alone? It goes with them. */
export function isPrivateOf({ kind, owner }: Session['docs'][number], person: string): boolean {
  return (kind === 'own' || kind === 'sheet') && owner === person
}

/** What goes with whole sessions. */
export async function goingWith(store: Store, sessions: readonly Session[]): Promise<Going> {
  const held = await store.count({ sessions: sessions.map(({ id }) => id), docs: [], people: [] })
  const { updates, bytes, links, devices, files } = held
  return {
    sessions: sessions.length,
    people: sessions.reduce((sum, session) => sum + peopleOf(session), 0),
    ...papers(sessions.flatMap(({ docs }) => docs)),
    cards: 0,
    updates,
    bytes,
    links,
    devices,
    files,
  }
}

/** What goes with one person of a session. */
export async function goingWithPerson(store: Store, session: Session, person: string): Promise<Going> {
  const docs = session.docs.filter((doc) => isPrivateOf(doc, person))
  const held = await store.count({ sessions: [], docs: docs.map(({ id }) => id), people: [person] })
  const { updates, bytes, links, devices, files } = held
  const cards = cardsBy(session, person).length + groupCardsWith(session, person).length
  return { sessions: 0, people: 1, ...papers(docs), cards, updates, bytes, links, devices, files }
}

/** What is due at this time: whole sessions, and of others what nobody kept. */
export async function goingAt(store: Store, at: number): Promise<Going> {
  const due = await sessionsOf(store, await store.sessions.findDue(at))
  const over = due.filter((session) => isOver(session, at))
  const letting = due.filter((session) => !isOver(session, at)).map((session) => toLetGo(session, at))
  const docs = letting.flatMap(({ boards, pages }) => [...boards, ...pages])
  const held = await store.count({ sessions: [], docs: docs.map(({ id }) => id), people: [] })
  const whole = await goingWith(store, over)
  const more = papers(docs)
  return {
    ...whole,
    boards: whole.boards + more.boards,
    pages: whole.pages + more.pages,
    updates: whole.updates + held.updates,
    bytes: whole.bytes + held.bytes,
  }
}

/** The sessions with these ids that are there. */
export async function sessionsOf(store: Store, ids: readonly string[]): Promise<readonly Session[]> {
  const sessions: Session[] = []
  for (const id of ids) {
    const stored = await store.sessions.load(id)
    if (stored !== null) sessions.push(stored.session)
  }
  return sessions
}
