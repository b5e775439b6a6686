import { access, openedToRoom, sitsAt } from '../access.ts'
import type { Actor } from '../actor.ts'
import { groupOfBoard } from '../group-boards.ts'
import { decidesOn, docEndsAt, fateOf } from '../keeping.ts'
import { docsIn, groupWith, ownPageOf, plenaryDocs } from '../lookup.ts'
import { once } from '../once.ts'
import type { Doc, Session } from '../session.ts'
import { sheetsOf, unseenFor } from '../sheets.ts'
import { groupAtTable } from '../tables.ts'
import type { DocView } from '../view.ts'

/** Boards that their groups have opened to the room. */
const openedBoards = once((fates: Session['fates']) => Object.keys(fates).filter((board) => fates[board] === 'open'))

/**
 * Documents that this viewer might have a right to: someone else's page and another group's board are left out at once,
 * since a room of 500 has 500 of them. `access` still decides about each that is left.
 */
function near(session: Session, viewer: Actor): readonly Doc[] {
  if (viewer.kind === 'facilitator' || viewer.kind === 'guest')
    return session.docs.filter(({ kind }) => kind !== 'own' && kind !== 'sheet')
  const opened = [...openedBoards(session.fates), ...session.roomBoards]
  const plenary = [...plenaryDocs(session.docs), ...opened]
  if (viewer.kind === 'table') {
    const sheets = sheetsOf(session, viewer.id).map(({ id }) => id)
    return docsIn(session, [...plenary, ...sheets, groupAtTable(session, viewer.id)?.board ?? []].flat())
  }
  if (viewer.kind !== 'person' && viewer.kind !== 'keepsake') return docsIn(session, plenary)
  const boards = session.groupings.flatMap((grouping) => [
    groupWith(grouping, viewer.id)?.board ?? [],
    grouping.earlier.filter(({ people }) => people.includes(viewer.id)).map(({ board }) => board),
  ])
  const sheets = sheetsOf(session, viewer.id).map(({ id }) => id)
  return docsIn(session, [...plenary, ownPageOf(session, viewer.id) ?? [], ...boards, ...sheets].flat())
}

/** Another group's board, read because it was opened to the room. */
function isOpened(session: Session, viewer: Actor, { id, kind }: Doc, now: number): boolean {
  if (kind !== 'group' || !openedToRoom(session, id)) return false
  return (viewer.kind !== 'person' && viewer.kind !== 'keepsake') || !sitsAt(session, viewer.id, id, now)
}

/** What facilitators have said about a group's board, for those who may see it. */
function saidOf(session: Session, viewer: Actor, { id, kind }: Doc): Pick<DocView, 'shut' | 'unseen'> {
  const unseen = kind === 'group' ? unseenFor(session, id) : undefined
  const sheet = 'id' in viewer ? sheetsOf(session, viewer.id).find(({ board }) => board === id) : undefined
  return {
    ...(session.shutBoards.includes(id) ? { shut: true as const } : {}),
    ...(unseen === undefined
      ? {}
      : {
          unseen: {
            prompt: unseen.prompt,
            state: unseen.state,
            sheet: unseen.state === 'writing' ? (sheet?.id ?? null) : null,
          },
        }),
  }
}

/** Every document that this viewer may open now. */
export function docsFor(session: Session, viewer: Actor, now: number): readonly DocView[] {
  return near(session, viewer).flatMap((doc): DocView[] => {
    const right = access(session, viewer, doc.id, now)
    if (right === 'none') return []
    return [
      {
        id: doc.id,
        kind: doc.kind,
        right,
        ...(right === 'read' && isOpened(session, viewer, doc, now) ? { opened: true as const } : {}),
        ...saidOf(session, viewer, doc),
        group: doc.kind === 'group' ? groupOfBoard(session, doc.id) : null,
        fate: fateOf(session, doc),
        decides: doc.kind === 'own' || (doc.kind === 'group' && decidesOn(session, viewer, doc.id)),
        endsAt: docEndsAt(session, doc),
      },
    ]
  })
}
