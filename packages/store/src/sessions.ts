import { dueAt, type Session, storedSession } from '@coreflect/workshop'
import { type ExpressionBuilder, type Kysely, sql, type Transaction } from 'kysely'
import type { Engine } from './engine.ts'
import { createMembership } from './membership.ts'
import { prepared } from './prepared.ts'
import type { Schema } from './schema.ts'
import type { SessionRows } from './store.ts'

/** How long a document that no session has named is waited for, in ms. */
const unclaimedFor = 86_400_000

/** What is searched stands in columns, beside the whole as JSON. */
function toColumns(session: Session, now: number) {
  return {
    code: session.code,
    state: session.state,
    created_at: session.createdAt,
    closed_at: session.closedAt,
    keep_until: dueAt(session, now),
    simulated: session.rehearsal?.simulated ?? 0,
    data: JSON.stringify(session),
  }
}

/** Which documents go with a session: its own, and those that no session has named since `before`. */
function leaving(id: string, before: number) {
  return ({ or, and, eb }: ExpressionBuilder<Schema, 'documents'>) =>
    or([eb('session', '=', id), and([eb('session', 'is', null), eb('unclaimed_since', '<=', before)])])
}

/** Holds what is to be removed, in the order that all writers keep to, so that none waits for another in a circle. */
async function lock(within: Transaction<Schema>, id: string, before: number): Promise<void> {
  await within.selectFrom('sessions').select('id').where('id', '=', id).forUpdate().execute()
  await within
    .selectFrom('documents')
    .select('doc')
    .where(leaving(id, before))
    .orderBy(sql`doc collate "C"`)
    .forUpdate()
    .execute()
}

/** Sessions, each as one row with its revision. `afterRemoval` clears what only a removed session owned. */
export function sessionRows(engine: Engine, now: () => number, afterRemoval: () => Promise<void>): SessionRows {
  const { db } = engine
  const membership = createMembership()
  const findDocument = prepared(db, db.selectFrom('documents').select('session').where('doc', '=', '').compile())

  const compareAndSet = async (within: Kysely<Schema>, session: Session, revision: number): Promise<boolean> => {
    const result = await within
      .updateTable('sessions')
      .set({ ...toColumns(session, now()), revision: revision + 1 })
      .where('id', '=', session.id)
      .where('revision', '=', revision)
      .executeTakeFirst()
    return result.numUpdatedRows === 1n
  }

  return {
    async create(session) {
      const created = await engine.write(async (within) => {
        const row = await within
          .insertInto('sessions')
          .values({ id: session.id, revision: 1, ...toColumns(session, now()) })
          .onConflict((conflict) => conflict.column('code').doNothing())
          .returning('id')
          .executeTakeFirst()
        if (row) await membership.settle(within, session)
        return row !== undefined
      })
      if (created) membership.remember(session)
      return created ? 'created' : 'code-taken'
    },

    async load(id) {
      const row = await db.selectFrom('sessions').select(['data', 'revision']).where('id', '=', id).executeTakeFirst()
      if (!row) return null
      const session = storedSession(row.data)
      membership.remember(session)
      return { session, revision: row.revision }
    },

    async revisions(ids) {
      if (ids.length === 0) return new Map()
      const rows = await db.selectFrom('sessions').select(['id', 'revision']).where('id', 'in', ids).execute()
      return new Map(rows.map(({ id, revision }) => [id, revision]))
    },

    async findByCode(code) {
      const row = await db.selectFrom('sessions').select('id').where('code', '=', code).executeTakeFirst()
      return row?.id ?? null
    },

    async findByDoc(doc) {
      const [row] = await findDocument(doc)
      return row?.session ?? null
    },

    async save(session, revision) {
      if (membership.isSettled(session)) return compareAndSet(db, session, revision)
      const saved = await engine.write(async (within) => {
        if (!(await compareAndSet(within, session, revision))) return false
        await membership.settle(within, session)
        return true
      })
      if (saved) membership.remember(session)
      return saved
    },

    async listFor(facilitator) {
      const rows = await db
        .selectFrom('sessions')
        .innerJoin('session_facilitators', 'session_facilitators.session', 'sessions.id')
        .select('data')
        .where('session_facilitators.facilitator', '=', facilitator)
        .orderBy('created_at', 'desc')
        .orderBy('id')
        .execute()
      return rows.map(({ data }) => storedSession(data))
    },

    async findDue(at) {
      const rows = await db
        .selectFrom('sessions')
        .select('id')
        .where('keep_until', '<=', at)
        .orderBy('keep_until')
        .execute()
      return rows.map(({ id }) => id)
    },

    async remove(id) {
      // An update that was still on its way when its session was removed makes a log that nobody can open any more.
      const before = now() - unclaimedFor
      await engine.write(async (within) => {
        if (engine.locksRows) await lock(within, id, before)
        await within.deleteFrom('documents').where(leaving(id, before)).execute()
        // Tokens and devices hang on this row and go with it, as logs hang on their documents.
        await within.deleteFrom('sessions').where('id', '=', id).execute()
      })
      await afterRemoval()
      await engine.forget()
    },

    async sweep() {
      const gone = await db
        .deleteFrom('documents')
        .where('session', 'is', null)
        .where('unclaimed_since', '<=', now() - unclaimedFor)
        .executeTakeFirst()
      if (gone.numDeletedRows > 0n) await engine.forget()
    },

    async withSimulated() {
      const rows = await db.selectFrom('sessions').select('id').where('simulated', '>', 0).orderBy('id').execute()
      return rows.map(({ id }) => id)
    },

    async list() {
      const rows = await db.selectFrom('sessions').select('id').orderBy('created_at').orderBy('id').execute()
      return rows.map(({ id }) => id)
    },
  }
}
