import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ArchiveProblem, backUp, openStore, restore, type Store } from '@coreflect/store'
import type { StoredLog } from '@coreflect/sync'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { until } from '../e2e/support/until.ts'
import { aSession, docs } from './a-session.ts'
import { startChild } from './child.ts'
import { onPostgres, openAt, type Place, sqlite } from './places.ts'
import { findPostgres } from './postgres.ts'

const postgres = await findPostgres()
afterAll(() => postgres?.stop())

const day = 86_400_000
const now = 1_000_000 * day
const places = [sqlite, ...(postgres ? [onPostgres(postgres)] : [])]
const ways = places.flatMap((from) => places.map((to) => [from.name, to.name, from, to] as const))

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'coreflect-backup-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

/** Two kept sessions and one that is due, with people, boards and a picture. */
async function inhabited(place: Place, at: string) {
  const url = await place.fresh()
  const store = await openStore({ url, assets: join(at, 'assets'), now: () => now })
  onTestFinished(() => store.close())
  await store.facilitators.add({ id: 'f', name: 'Zoë', owner: true, passwordHash: 'hash' })
  await store.lenses.save({ id: 'own', name: { en: 'Our own' }, kinds: [] })
  const kept = aSession({ docs: docs('board', 'page'), title: { en: 'Kept, ñandú ☕' } })
  const due = aSession({
    docs: docs('gone'),
    title: { en: 'planted title' },
    state: 'revisit',
    closedAt: now - 31 * day,
  })
  for (const session of [kept, aSession({ docs: docs('other') }), due]) await store.sessions.create(session)
  await store.tokens.add('token', { kind: 'person', session: kept.id, person: 'p' }, null)
  await store.tokens.add('ended', { kind: 'api', facilitator: 'f' }, now)
  await store.devices.remember(kept.id, 'device', 'p')
  await store.log.append([{ doc: 'gone', update: Buffer.from('planted text') }])
  const files = { picture: Buffer.alloc(2_500_000, 7), empty: '', gone: 'planted picture' }
  for (const [id, bytes] of Object.entries(files)) {
    await writeFile(join(at, 'upload'), bytes)
    const asset = { id, kind: 'png', name: id, size: bytes.length, tag: id }
    await store.assets.add(asset, { session: id === 'gone' ? due.id : kept.id }, join(at, 'upload'))
  }
  await writeFile(join(at, 'assets', 'stray'), 'of nobody')
  return { url, store, kept, due }
}

/** Somebody who writes on a board until told to stop; each update is acknowledged before the next one. */
function writing(store: Store, doc: string) {
  const ydoc = new Y.Doc()
  const updates: Uint8Array[] = []
  ydoc.on('update', (update) => updates.push(update))
  let going = true
  let count = 0
  const ended = (async () => {
    while (going) {
      ydoc.getMap('items').set(`${doc}-${count % 50}`, `note ${count}`)
      await store.log.append(updates.splice(0).map((update) => ({ doc, update })))
      count += 1
    }
  })()
  return {
    count: () => count,
    async stop() {
      going = false
      await ended
    },
  }
}

async function stateOf(store: Store, doc: string): Promise<Uint8Array> {
  const { base, updates } = await store.log.load(doc)
  const ydoc = new Y.Doc()
  for (const update of [...(base ? [base] : []), ...updates.map((row) => row.update)]) Y.applyUpdate(ydoc, update)
  return Y.encodeStateVector(ydoc)
}

/** The two databases give bytes in classes of their own. */
const plain = ({ base, baseSequence, updates }: StoredLog) => ({
  base: base && Buffer.from(base),
  baseSequence,
  updates: updates.map(({ sequence, update }) => ({ sequence, update: Buffer.from(update) })),
})

const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof ArchiveProblem ? error : Promise.reject(error)),
  )

describe('a backup', () => {
  test.each(ways)(
    'made on %s and restored on %s holds all of one moment but what was due, every board to the byte of its state vector [K4]',
    async (_from, _to, from, to) => {
      const [here, there] = [folder(), folder()]
      const { url, store, kept, due } = await inhabited(from, here)
      const writers = ['board', 'other'].map((doc) => writing(store, doc))
      await until(() => writers.every((one) => one.count() > 20))
      const file = join(here, 'backup')
      const made = await backUp({ url, file, assets: join(here, 'assets'), now })
      const during = writers.map((one) => one.count())
      await until(() => writers.every((one, at) => one.count() > (during[at] ?? 0)))
      for (const one of writers) await one.stop()
      // What was written while the first one was made is in the second.
      const later = join(here, 'later')
      const early = (await store.log.load('board')).updates.slice(0, 9)
      await store.log.compact('board', Y.mergeUpdates(early.map(({ update }) => update)), 9)
      await backUp({ url, file: later, assets: join(here, 'assets'), now })
      expect(made).toMatchObject({ sessions: 2, files: 2 })

      const target = await to.fresh()
      expect(await restore({ url: target, file, assets: join(there, 'assets') })).toMatchObject({
        sessions: 2,
        files: 2,
        rows: made.rows,
      })
      const again = await openAt(target, () => now)
      expect((await again.sessions.load(kept.id))?.session).toEqual(kept)
      expect(await again.sessions.load(due.id)).toBeNull()
      expect((await again.log.load('gone')).updates).toEqual([])
      expect(await again.tokens.find('token', now)).toEqual({ kind: 'person', session: kept.id, person: 'p' })
      expect(await again.tokens.find('ended', 0)).toBeNull()
      expect(await again.devices.find(kept.id, 'device')).toBe('p')
      expect(await again.facilitators.findByName('zoë')).toMatchObject({ id: 'f' })
      expect(await again.lenses.list()).toHaveLength(1)
      expect((await again.assets.list({ session: kept.id })).map(({ id }) => id).sort()).toEqual(['empty', 'picture'])
      expect(await again.sessions.findByDoc('page')).toBe(kept.id)
      expect(readFileSync(join(there, 'assets', 'picture'))).toEqual(Buffer.alloc(2_500_000, 7))
      expect(readdirSync(join(there, 'assets')).sort()).toEqual(['empty', 'picture'])
      const quiet = await to.fresh()
      await restore({ url: quiet, file: later, assets: join(folder(), 'assets') })
      const equal = await openAt(quiet)
      for (const doc of ['board', 'page', 'other']) {
        expect(await stateOf(equal, doc)).toEqual(await stateOf(store, doc))
        expect(plain(await equal.log.load(doc))).toEqual(plain(await store.log.load(doc)))
      }
      // A log goes on where it stood, so that whoever was connected before is understood.
      const heads = await again.log.heads(['board'])
      expect(await again.log.append([{ doc: 'board', update: new Uint8Array([0, 0]) }])).toEqual([
        (heads.get('board') ?? 0) + 1,
      ])
    },
  )

  test('that is damaged says where, and changes nothing', async () => {
    const here = folder()
    const { url } = await inhabited(sqlite, here)
    const file = join(here, 'backup')
    await backUp({ url, file, assets: join(here, 'assets'), now })
    const whole = readFileSync(file)
    const target = await sqlite.fresh()
    const attempt = async (bytes: Uint8Array) => {
      writeFileSync(join(here, 'damaged'), bytes)
      return reasonOf(restore({ url: target, file: join(here, 'damaged'), assets: join(here, 'elsewhere') }))
    }
    for (const at of [25, 60, Math.floor(whole.length / 2), whole.length - 1]) {
      const changed = Buffer.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 1
      const problem = await attempt(changed)
      expect(problem).toMatchObject({ reason: 'damaged' })
      expect(problem?.at?.byte).toBeLessThanOrEqual(at)
    }
    for (const length of [30, whole.length - 1, Math.floor(whole.length / 3)]) {
      expect(await attempt(whole.subarray(0, length))).toMatchObject({ reason: 'damaged' })
    }
    expect(await attempt(Buffer.concat([whole, Buffer.from('more')]))).toMatchObject({ reason: 'damaged' })
    expect(await attempt(Buffer.from('a letter'))).toMatchObject({ reason: 'not-an-archive' })
    expect(readdirSync(here)).not.toContain('elsewhere')
    expect(await reasonOf(restore({ url: target, file, assets: join(here, 'elsewhere') }))).toBeNull()
  })

  test('goes into an empty installation only, and over no file', async () => {
    const here = folder()
    const { url, kept } = await inhabited(sqlite, here)
    const file = join(here, 'backup')
    await backUp({ url, file, assets: join(here, 'assets'), now })
    const more = { url, file, assets: join(here, 'assets') }
    expect(await reasonOf(backUp({ ...more, now }))).toMatchObject({ reason: 'exists' })
    expect(await reasonOf(restore(more))).toMatchObject({ reason: 'not-empty' })
    expect(await reasonOf(restore({ ...more, file: join(here, 'nothing') }))).toMatchObject({ reason: 'not-readable' })
    expect(await reasonOf(backUp({ ...more, file: join(here, 'no', 'folder'), now }))).toMatchObject({
      reason: 'not-writable',
    })

    // The first start of a server leaves a claim: that is still empty, and the claim opens nothing afterwards.
    const target = await sqlite.fresh()
    const started = await openStore({ url: target })
    await started.tokens.add('claim', { kind: 'claim' }, null)
    await started.close()
    await restore({ url: target, file, assets: join(folder(), 'assets') })
    const again = await openAt(target, () => now)
    expect(await again.tokens.find('claim', now)).toBeNull()
    expect(await again.sessions.findByCode(kept.code)).toBe(kept.id)
  })

  test.each(places.map((place) => [place.name, place] as const))(
    'whose restoring is killed in the middle leaves %s empty, and can be restored again',
    async (_name, place) => {
      const here = folder()
      const { url, store } = await inhabited(sqlite, here)
      for (let at = 0; at < 4; at += 1) {
        const update = new Uint8Array(20_000).map((_, byte) => (byte * 7919 + at) % 251)
        await store.log.append(Array.from({ length: 20 }, () => ({ doc: 'board', update })))
      }
      const file = join(here, 'backup')
      const made = await backUp({ url, file, assets: join(here, 'assets'), now })
      const target = await place.fresh()
      const assets = join(folder(), 'assets')
      const child = startChild(new URL('./processes/restore-and-stall.ts', import.meta.url), target, file, assets)
      expect(await child.line()).toBe('in the middle')
      await child.kill()
      const between = await openStore({ url: target })
      expect(await between.facilitators.count()).toBe(0)
      expect((await between.log.load('board')).updates).toEqual([])
      await between.close()
      expect((await restore({ url: target, file, assets })).rows).toBe(made.rows)
      expect((await (await openAt(target)).log.load('board')).updates).toHaveLength(80)
    },
  )
})

if (postgres === null) {
  test('PostgreSQL is missing, so that backups were tried on SQLite alone', () => undefined)
}
