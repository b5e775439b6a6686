import type { Session } from '@coreflect/workshop'
import type { Transaction } from 'kysely'
import type { Schema } from './schema.ts'

/**
 * Lets the rows know the documents of a session. Documents are only ever added: one that the session no longer names
 * stays its own, so that it goes with the session. Throws when another session has one of them.
 */
async function claimDocuments(within: Transaction<Schema>, { id, docs }: Session): Promise<void> {
  const rows = await within.selectFrom('documents').select('doc').where('session', '=', id).execute()
  const known = new Set(rows.map(({ doc }) => doc))
  const missing = docs.filter((doc) => !known.has(doc.id)).map((doc) => doc.id)
  if (missing.length === 0) return
  const claimed = await within
    .insertInto('documents')
    // In one order everywhere, so that two writers never wait for each other in a circle.
    .values(missing.sort().map((doc) => ({ doc, session: id, unclaimed_since: null })))
    .onConflict((conflict) =>
      conflict.column('doc').doUpdateSet({ session: id, unclaimed_since: null }).where('documents.session', 'is', null),
    )
    .returning('doc')
    .execute()
  if (claimed.length < missing.length) throw new Error('A document of this session belongs to another session.')
}

async function listFacilitators(within: Transaction<Schema>, { id, facilitators }: Session): Promise<void> {
  await within.deleteFrom('session_facilitators').where('session', '=', id).execute()
  if (facilitators.length === 0) return
  await within
    .insertInto('session_facilitators')
    .values(facilitators.map((facilitator) => ({ session: id, facilitator: facilitator.id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Which documents and facilitators belong to a session, in rows of their own, so that they can be searched. */
export interface Membership {
  /** Are the rows known to be as this session says? Then a save is a single statement. */
  isSettled(session: Session): boolean
  /** Makes the rows as this session says, within the transaction that saves it. */
  settle(within: Transaction<Schema>, session: Session): Promise<void>
  /** To be called with a session as it was loaded or committed. */
  remember(session: Session): void
}

/**
 * A session is never changed in place, and a command that leaves the documents alone hands on the very same list; so
 * the list itself tells that its rows are written. What is forgotten is only written again.
 */
export function createMembership(): Membership {
  const settled = new WeakMap<object, string>()
  return {
    isSettled: ({ id, docs, facilitators }) => settled.get(docs) === id && settled.get(facilitators) === id,
    async settle(within, session) {
      if (settled.get(session.docs) !== session.id) await claimDocuments(within, session)
      if (settled.get(session.facilitators) !== session.id) await listFacilitators(within, session)
    },
    remember({ id, docs, facilitators }) {
      settled.set(docs, id)
      settled.set(facilitators, id)
    },
  }
}
