import { type Item, readBoardBytes, readOwnBytes } from '@coreflect/board'
import { type KeepsakeData, type KeptBoard, keptDebrief } from '@coreflect/keepsake'
import {
  type Actor,
  access,
  type Doc,
  decidesOn,
  endsAt,
  fateOf,
  groupOfBoard,
  inLocale,
  isGone,
  type Session,
} from '@coreflect/workshop'
import type { Documents } from './documents.ts'
import { type ReadBoard, readKept } from './keepsake/boards.ts'

/**
 * Everything of a session that this actor may take along at `now`: only documents that they may open now are read. A
 * facilitator who is with a group may write on its board, and a guest read it, but they take nothing of it away unless the
 * group has said that it is open, beyond a walk through the boards. Of a page that was not kept only the takeaway is left once the time for deciding is over.
 */
export async function exportData(
  session: Session,
  actor: Actor,
  documents: Documents,
  now: number,
  read: ReadBoard = readKept,
): Promise<KeepsakeData> {
  const open = session.docs.filter(
    (doc) =>
      access(session, actor, doc.id, now) !== 'none' &&
      (doc.kind !== 'group' || decidesOn(session, actor, doc.id) || fateOf(session, doc) === 'open'),
  )
  const own = open.find((doc) => doc.kind === 'own')
  const debrief = open.find((doc) => doc.kind === 'debrief')
  const groups = open.filter((doc) => doc.kind === 'group')
  return {
    title: inLocale(session.title, session.locale),
    locale: session.locale,
    endsAt: endsAt(session),
    own: own === undefined ? null : ownPart(session, await documents.read(own.id), !isGone(session, own, now)),
    boards: (await Promise.all(groups.map((doc) => boardPart(session, actor, doc, documents, read)))).flat(),
    ...keptDebrief(debrief === undefined ? [] : await debriefItems(session, debrief, documents)),
    agreement: session.agreement.lines.map(({ text }) => text),
    resources: session.resources,
    dates: session.dates,
  }
}

/** What is on the debrief board; what was taken back is in no file, even if somebody's phone has put it there again [C6]. */
export async function debriefItems(session: Session, { id }: Doc, documents: Documents): Promise<readonly Item[]> {
  return readBoardBytes(await documents.read(id)).filter((item) => !session.withdrawn.includes(item.id))
}

function ownPart(session: Session, bytes: Uint8Array, whole: boolean): KeepsakeData['own'] {
  const { takeaway, ...notes } = readOwnBytes(bytes)
  const { page, observations } = whole ? notes : { page: '', observations: [] }
  const kinds = new Map(session.lenses.flatMap((lens) => lens.kinds.map((kind) => [kind.id, kind.name])))
  return {
    page,
    takeaway,
    observations: observations.map(({ round, kind, moment, text }) => ({
      round,
      kind: inLocale(kinds.get(kind) ?? {}, session.locale),
      moment,
      text,
    })),
  }
}

async function boardPart(
  session: Session,
  actor: Actor,
  doc: Doc,
  documents: Documents,
  read: ReadBoard,
): Promise<KeptBoard[]> {
  const group = groupOfBoard(session, doc.id)
  if (group === null) return []
  const { label, round } = group
  const opened = !decidesOn(session, actor, doc.id)
  return [{ id: doc.id, label, round, opened, ...read(await documents.read(doc.id)) }]
}
