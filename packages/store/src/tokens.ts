import type { ExpressionBuilder, Insertable, Kysely, Selectable } from 'kysely'
import { prepared } from './prepared.ts'
import type { Schema, TokenTable } from './schema.ts'
import type { TokenHolder, TokenRows } from './store.ts'

type Columns = Pick<Insertable<TokenTable>, 'kind' | 'session' | 'person' | 'facilitator'>

function toColumns(holder: TokenHolder): Columns {
  return {
    kind: holder.kind,
    session: 'session' in holder ? holder.session : null,
    person: 'person' in holder ? holder.person : null,
    facilitator: 'facilitator' in holder ? holder.facilitator : null,
  }
}

function toHolder({ kind, session, person, facilitator }: Selectable<TokenTable>): TokenHolder {
  if (kind === 'claim') return { kind }
  if ((kind === 'sign-in' || kind === 'cookie' || kind === 'api') && facilitator !== null) return { kind, facilitator }
  if (
    (kind === 'person' || kind === 'keepsake' || kind === 'table' || kind === 'guest') &&
    session !== null &&
    person !== null
  )
    return { kind, session, person }
  if ((kind === 'screen' || kind === 'team') && session !== null) return { kind, session }
  throw new Error(`A token of the kind ${kind} lacks its holder.`)
}

/** The hashes of tokens and what they open. */
export function tokenRows(db: Kysely<Schema>): TokenRows {
  const lasting = (now: number) => (where: ExpressionBuilder<Schema, 'tokens'>) =>
    where.or([where('ends_at', 'is', null), where('ends_at', '>', now)])

  const findRow = prepared(db, db.selectFrom('tokens').selectAll().where('hash', '=', '').where(lasting(0)).compile())

  return {
    async add(hash, holder, endsAt) {
      await db
        .insertInto('tokens')
        .values({ hash, ...toColumns(holder), ends_at: endsAt })
        .execute()
    },

    async find(hash, now) {
      const [row] = await findRow(hash, now)
      return row ? toHolder(row) : null
    },

    async spend(hash, now) {
      const row = await db
        .deleteFrom('tokens')
        .where('hash', '=', hash)
        .where(lasting(now))
        .returningAll()
        .executeTakeFirst()
      return row ? toHolder(row) : null
    },

    async remove(hash) {
      await db.deleteFrom('tokens').where('hash', '=', hash).execute()
    },

    async sweep(now) {
      await db.deleteFrom('tokens').where('ends_at', '<=', now).execute()
    },

    async removeOf(session, person) {
      await db.deleteFrom('tokens').where('session', '=', session).where('person', '=', person).execute()
    },
  }
}
