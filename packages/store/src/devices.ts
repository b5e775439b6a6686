import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'
import type { DeviceRows } from './store.ts'

/** Which person a browser is, per session. */
export function deviceRows(db: Kysely<Schema>): DeviceRows {
  return {
    async remember(session, device, person) {
      const row = await db
        .insertInto('devices')
        .values({ session, device, person })
        // Written over with itself, so that the row that was there first comes back in the same statement.
        .onConflict((conflict) =>
          conflict.columns(['session', 'device']).doUpdateSet((set) => ({ person: set.ref('devices.person') })),
        )
        .returning('person')
        .executeTakeFirstOrThrow()
      return row.person
    },

    async find(session, device) {
      const row = await db
        .selectFrom('devices')
        .select('person')
        .where('session', '=', session)
        .where('device', '=', device)
        .executeTakeFirst()
      return row?.person ?? null
    },

    async removeOf(session, person) {
      await db.deleteFrom('devices').where('session', '=', session).where('person', '=', person).execute()
    },
  }
}
