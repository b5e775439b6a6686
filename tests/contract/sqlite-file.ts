import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openStore, StoreUnavailable } from '@coreflect/store'
import { describe, expect, test } from 'vitest'
import { aSession, docs } from './a-session.ts'
import { startChild } from './child.ts'
import { reasonOf } from './opening.ts'
import { openAt, sqlite } from './places.ts'

const pathOf = (url: string) => url.slice('sqlite:'.length)

/** Everything that lies in the folder of the database: its file and whatever stands beside it. */
function bytesAt(url: string): Buffer {
  const folder = dirname(pathOf(url))
  return Buffer.concat(readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`)))
}

const text = (word: string, times: number) => Buffer.from(`${word} `.repeat(times))

/** What only a SQLite file can be asked. */
export function sqliteFileContract(): void {
  describe('the file', () => {
    test('an acknowledged update outlives a process that is killed at any moment', async () => {
      const url = await sqlite.fresh()
      for (const enough of [1, 60, 500]) {
        const child = startChild(new URL('./processes/append-until-killed.ts', import.meta.url), url)
        const acknowledged: string[] = []
        while (acknowledged.length < enough) acknowledged.push(await child.line())
        await child.kill()
        acknowledged.push(...(await child.rest()))

        const store = await openStore({ url })
        for (const doc of ['a', 'b', 'c']) {
          const { baseSequence, updates } = await store.log.load(doc)
          const kept = new Map(updates.map(({ sequence, update }) => [sequence, Buffer.from(update).toString()]))
          expect([...kept.keys()]).toEqual([...kept.keys()].map((_, at) => baseSequence + at + 1))
          const lost = acknowledged
            .map((line) => /^(?<name>\S+) (?<sequence>\d+) (?<value>.+)$/.exec(line)?.groups)
            .filter((line) => line?.name === doc && Number(line.sequence) > baseSequence)
            .filter((line) => kept.get(Number(line?.sequence)) !== line?.value)
          expect(lost).toEqual([])
        }
        await store.close()
      }
    })

    test('[K2] after removing a session no byte of it is in the file or beside it', async () => {
      const url = await sqlite.fresh()
      const store = await openAt(url)
      const words = [
        'gonetitle',
        'goneperson',
        'gonedevice',
        'gonetoken',
        'gonedoc',
        'gonetext',
        'gonebase',
        'gonelate',
      ]
      const gone = aSession({
        id: 'gonesession',
        code: 'GONECODE',
        title: { en: 'gonetitle' },
        docs: docs('gonedoc-1', 'gonedoc-2'),
        people: Array.from({ length: 200 }, (_, i) => ({ id: `goneperson-${i}`, name: 'goneperson', joinedAt: 1 })),
      })
      const kept = aSession({ title: { en: 'keptsession' }, docs: docs('keptdoc') })
      for (const session of [gone, kept]) await store.sessions.create(session)
      for (let i = 0; i < 30; i += 1) {
        await store.sessions.save({ ...gone, version: i }, i + 1)
        await store.log.append([
          { doc: 'gonedoc-1', update: text('gonetext', 1 + (i % 3) * 900) },
          { doc: 'keptdoc', update: text('keptdoc', 20) },
          { doc: 'gonedoc-2', update: text('gonetext', 5) },
        ])
      }
      await store.log.compact('gonedoc-1', text('gonebase', 3_000), 20)
      await store.tokens.add('gonetoken', { kind: 'person', session: gone.id, person: 'goneperson-1' }, null)
      await store.devices.remember(gone.id, 'gonedevice', 'goneperson-1')
      await store.log.append([{ doc: 'gonedoc-2', update: text('gonelate', 1) }])
      const before = bytesAt(url)
      for (const word of [...words, gone.id, gone.code]) expect(before.includes(word), word).toBe(true)

      await store.sessions.remove(gone.id)

      const after = bytesAt(url)
      for (const word of [...words, gone.id, gone.code]) expect(after.includes(word), word).toBe(false)
      expect(after.includes('keptsession')).toBe(true)
      expect((await store.log.load('keptdoc')).updates).toHaveLength(30)
    })

    test('[K2] after compacting a document, text that its base no longer holds is nowhere', async () => {
      const url = await sqlite.fresh()
      const store = await openAt(url)
      const updates = Array.from({ length: 50 }, (_, i) => ({ doc: 'a', update: text('deletedword', i * 10) }))
      await store.log.append(updates)
      await store.log.compact('a', text('keptword', 9), 25)
      expect(bytesAt(url).includes('deletedword')).toBe(true)

      await store.log.compact('a', text('keptword', 9), 50)

      expect(bytesAt(url).includes('deletedword')).toBe(false)
      expect(bytesAt(url).includes('keptword')).toBe(true)
    })

    test('a commit is on the disk when it returns, and others cannot read the file', async () => {
      const url = await sqlite.fresh()
      await (await openStore({ url })).close()
      const database = new DatabaseSync(pathOf(url))
      expect(database.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' })
      database.close()

      expect(statSync(pathOf(url)).mode & 0o077).toBe(0)
    })

    test('missing folders are made', async () => {
      const url = await sqlite.fresh()

      expect(await reasonOf(url.replace('coreflect.db', 'two/more/coreflect.db'))).toBeNull()
    })

    test('each reason why a store cannot be opened has its code', async () => {
      const url = await sqlite.fresh()
      const folder = dirname(pathOf(url))
      writeFileSync(`${folder}/letter`, 'This is a letter, and no database at all. '.repeat(200))
      mkdirSync(`${folder}/folder.db`)

      expect(await reasonOf(`sqlite:${folder}/letter/below/coreflect.db`)).toBe('not-writable')
      expect(await reasonOf(`sqlite:${folder}/folder.db`)).toBe('not-writable')
      expect(await reasonOf(`sqlite:${folder}/letter`)).toBe('not-a-database')
      expect(await reasonOf('mysql://somewhere/coreflect')).toBe('bad-address')
      expect(await reasonOf('sqlite:')).toBe('bad-address')
      expect(await reasonOf('postgres://nobody@127.0.0.1:1/coreflect')).toBe('unreachable')
      await expect(openStore({ url: '' })).rejects.toBeInstanceOf(StoreUnavailable)
    })

    test('a file that another program holds is locked, and free again afterwards', async () => {
      const url = await sqlite.fresh()
      const holder = new DatabaseSync(pathOf(url))
      holder.exec('create table held (one integer); begin exclusive')

      expect(await reasonOf(url)).toBe('locked')
      holder.exec('rollback')
      holder.close()
      expect(await reasonOf(url)).toBeNull()
    })

    test('a file of a newer version is left alone', async () => {
      const url = await sqlite.fresh()
      await (await openStore({ url })).close()
      const database = new DatabaseSync(pathOf(url))
      database.exec(`insert into coreflect_migrations values ('9999-later', '2100-01-01T00:00:00.000Z')`)
      database.close()

      expect(await reasonOf(url)).toBe('newer')
    })
  })
}
