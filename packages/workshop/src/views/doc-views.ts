import { access } from '../access.ts'
import type { Actor } from '../actor.ts'
import { endsAt } from '../retention.ts'
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

/** Every document that this viewer may open now. */
export function docsFor(session: Session, viewer: Actor): readonly DocView[] {
  return session.docs.flatMap((doc): DocView[] => {
    const right = access(session, viewer, doc.id)
    if (right === 'none') return []
    return [{ id: doc.id, kind: doc.kind, right, group: groupOf(session, doc), endsAt: endsAt(session) }]
  })
}
