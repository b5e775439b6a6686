import { openStore } from '@coreflect/store'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { aSession, docs } from './a-session.ts'
import { reasonOf } from './opening.ts'
import { openAt, type Place } from './places.ts'

async function ask(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}

/** What only a database server can be asked. */
export function postgresServerContract(place: Place): void {
  describe('the server', () => {
    test('a store goes on by itself after the database server has dropped its connections', async () => {
      const url = await place.fresh()
      const store = await openAt(url)
      await store.log.append([{ doc: 'a', update: new Uint8Array([1]) }])

      await ask(
        url,
        'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
      )

      await expect
        .poll(() =>
          store.ping().then(
            () => 'answers',
            () => 'does not',
          ),
        )
        .toBe('answers')
      expect(await store.log.append([{ doc: 'a', update: new Uint8Array([2]) }])).toEqual([2])
    })

    test('a node that dies lets go of what it did alone, and goes on if only its connection broke', async () => {
      const url = await place.fresh()
      const [one, other] = [await openAt(url), await openAt(url)]
      const { promise: ended, resolve: end } = Promise.withResolvers<void>()
      const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
      const running = one.alone('job', async () => {
        begin()
        await ended
      })
      await begun
      await ask(
        url,
        `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and pid <> pg_backend_pid()`,
      )

      await expect.poll(() => other.alone('job', async () => undefined)).toBe(true)
      end()
      expect(await running).toBe(true)
      expect(await one.alone('job', async () => undefined)).toBe(true)
    })

    test('each reason why a store cannot be opened has its code', async () => {
      const url = await place.fresh()
      await (await openStore({ url })).close()
      const elsewhere = new URL(url)
      elsewhere.pathname = '/coreflect_of_nobody'

      expect(await reasonOf(elsewhere.href)).toBe('no-such-database')
      await ask(url, `insert into coreflect_migrations values ('9999-later', '2100-01-01T00:00:00.000Z')`)
      expect(await reasonOf(url)).toBe('newer')
    })

    test('[K2] an account that may no more than its own tables forgets as far as it may, and nothing breaks', async () => {
      const url = await place.fresh()
      const name = new URL(url).pathname.slice(1)
      await ask(url, `create role ${name} login password 'quiet'; grant create on schema public to ${name}`)
      const limited = new URL(url)
      limited.username = name
      limited.password = 'quiet'
      const store = await openAt(limited.href)
      const one = aSession({ docs: docs('a') })
      await store.sessions.create(one)
      await store.log.append([{ doc: 'a', update: new Uint8Array([1]) }])
      await Promise.all([store.forget(), store.forget(), store.sessions.remove(one.id), store.forget()])
      expect(await store.sessions.load(one.id)).toBeNull()
      await store.close()
      await ask(url, `drop owned by ${name}; drop role ${name}`)
    })

    test('the tables of another program in the same database are not taken for ours', async () => {
      const url = await place.fresh()
      await ask(
        url,
        'create schema other; create table other.kysely_migration (name text); create table other.sessions (id text)',
      )

      expect(await reasonOf(url)).toBeNull()
    })

    test('nodes that write, claim and remove the same documents at once never stand still', async () => {
      const url = await place.fresh()
      const nodes = [await openAt(url), await openAt(url), await openAt(url)]
      const names = Array.from({ length: 12 }, (_, i) => `${'zAbaZ-_9'[i % 8]}${i}`)
      const update = new Uint8Array([1])

      const rounds = Array.from({ length: 15 }, (_, i) => i).map(async (i) => {
        const session = aSession({ docs: docs(...names.map((name) => `${i % 3}${name}`)) })
        for (const [at, { log, sessions }] of nodes.entries()) {
          const turned = [...session.docs.slice(at), ...session.docs.slice(0, at)]
          await Promise.all([
            log.append(turned.map(({ id }) => ({ doc: id, update }))),
            log.append(turned.toReversed().map(({ id }) => ({ doc: id, update }))),
            sessions
              .create(session)
              .catch((error: Error) => expect(error.message).toMatch(/another session|duplicate key/)),
            log.compact(`${i % 3}${names[0]}`, update, 1),
            log.remove(`${i % 3}${names[1]}`),
          ])
          await sessions.remove(session.id)
        }
      })

      await Promise.all(rounds)
    })
  })
}
