import { access } from '../access.ts'
import type { Actor } from '../actor.ts'
import { endsAt } from '../retention.ts'
import { groupWith } from '../rounds.ts'
import type { Doc, Session } from '../session.ts'
import type { DocView } from '../view.ts'

function groupOf(session: Session, doc: Doc): DocView['group'] {
  if (doc.kind !== 'group') return null
  const grouping = session.groupings.find(({ groups }) => groups.some((group) => group.board === doc.id))
  const group = grouping?.groups.find((one) => one.board === doc.id)
  return grouping === undefined || group === undefined
    ? null
    : { id: group.id, label: group.label, round: grouping.round }
}

/**
 * Documents that this viewer might have a right to: someone else's page and another group's board are left out at once,
 * since a room of 500 has 500 of them. `access` still decides about each that is left.
 */
function near(session: Session, viewer: Actor): readonly Doc[] {
  const person = viewer.kind === 'person' || viewer.kind === 'keepsake' ? viewer.id : null
  const boards = new Set(person === null ? [] : session.groupings.map((grouping) => groupWith(grouping, person)?.board))
  return session.docs.filter(({ id, kind, owner }) =>
    kind === 'own' ? owner === person : kind === 'group' ? boards.has(id) : true,
  )
}

/** Every document that this viewer may open now. */
export function docsFor(session: Session, viewer: Actor): readonly DocView[] {
  return near(session, viewer).flatMap((doc): DocView[] => {
    const right = access(session, viewer, doc.id)
    if (right === 'none') return []
    return [{ id: doc.id, kind: doc.kind, right, group: groupOf(session, doc), endsAt: endsAt(session) }]
  })
}
