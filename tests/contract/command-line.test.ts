import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { backUp, openStore } from '@coreflect/store'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { get } from '../../apps/server/src/testing/call.ts'
import { askFrame, docOf, updateFrame } from '../../apps/server/src/testing/frames.ts'
import { startTestServer, type TestServer } from '../../apps/server/src/testing/server.ts'
import { openSocket } from '../../apps/server/src/testing/socket.ts'
import { beginTurn, openWorkshop, type TestWorkshop } from '../../apps/server/src/testing/workshop.ts'
import { until } from '../e2e/support/until.ts'
import { onPostgres, sqlite } from './places.ts'
import { findPostgres } from './postgres.ts'
import { ask, holds } from './storage.ts'

const postgres = await findPostgres()
afterAll(() => postgres?.stop())

const root = join(import.meta.dirname, '../..')
const day = 86_400_000
const places = [sqlite, ...(postgres ? [onPostgres(postgres)] : [])]
const named = places.map((place) => [place.name, place] as const)
/** From each database into the other one, where both are here. */
const ways = places.map((from, at) => {
  const to = places[(at + 1) % places.length] ?? from
  return [from.name, to.name, from, to] as const
})

interface Printed {
  readonly code: number
  readonly out: string
  readonly error: string
}

/** The command line as it is run anywhere, on such a folder and database. */
function coreflect(at: Readonly<{ url: string; folder: string }>, ...words: readonly string[]): Promise<Printed> {
  const env = { ...process.env, DATA_DIR: at.folder, ASSETS_DIR: join(at.folder, 'assets'), DATABASE_URL: at.url }
  return new Promise((resolve) => {
    execFile(process.execPath, ['apps/server/src/cli/main.ts', ...words], { cwd: root, env }, (error, out, said) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, error: said }),
    )
  })
}

function newFolder(): string {
  const made = mkdtempSync(join(tmpdir(), 'coreflect-command-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

const count = (printed: string, of: string) => Number(new RegExp(`^  ${of}\\t(\\d+)$`, 'm').exec(printed)?.[1])

/** Somebody who writes on a document over a real socket, line after line, until told to stop. */
async function writing(server: TestServer, doc: string, token: string | undefined) {
  const socket = openSocket(server.url, `/sync/${doc}?token=${token}`)
  await socket.opened()
  const ydoc = new Y.Doc()
  ydoc.on('update', (update: Uint8Array) => socket.raw.send(updateFrame(update)))
  let lines = 0
  const timer = setInterval(() => {
    lines += 1
    ydoc.getMap('items').set(`${doc}-${lines % 40}`, `line ${lines} `.repeat(20))
  }, 12)
  onTestFinished(() => clearInterval(timer))
  return {
    lines: () => lines,
    /** Ends it; gives the state vector of what was written, once all of it can be read by others. */
    async stop(): Promise<Uint8Array> {
      clearInterval(timer)
      const vector = Y.encodeStateVector(ydoc)
      const reader = openSocket(server.url, `/sync/${doc}?token=${token}`)
      await reader.opened()
      reader.raw.send(askFrame(new Y.Doc()))
      await until(() => Buffer.from(Y.encodeStateVector(docOf(reader.frames))).equals(vector))
      socket.raw.terminate()
      reader.raw.terminate()
      return vector
    },
  }
}

async function stored(url: string, doc: string): Promise<Y.Doc> {
  const store = await openStore({ url })
  try {
    const { base, updates } = await store.log.load(doc)
    const ydoc = new Y.Doc()
    for (const bytes of [...(base ? [base] : []), ...updates.map(({ update }) => update)]) Y.applyUpdate(ydoc, bytes)
    return ydoc
  } finally {
    await store.close()
  }
}

const slides = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(300_000, 'a slide ')])

async function upload(server: TestServer, { id, cookie }: TestWorkshop): Promise<string> {
  const response = await fetch(`${server.url}/api/sessions/${id}/assets?name=Day.pdf`, {
    method: 'POST',
    headers: { cookie, origin: server.url },
    body: slides,
  })
  const kept = (await response.json()) as { id: string }
  return kept.id
}

describe('the command line', { timeout: 180_000 }, () => {
  test.each(ways)(
    'backs %s up while people write, restores into %s, and every board is equal to the byte of its state vector',
    async (_from, _to, from, to) => {
      const at = { url: await from.fresh(), folder: newFolder() }
      const server = await startTestServer({
        DATABASE_URL: at.url,
        DATA_DIR: at.folder,
        ASSETS_DIR: join(at.folder, 'assets'),
      })
      const workshop = await openWorkshop(server)
      await beginTurn(workshop)
      const asset = await upload(server, workshop)
      const [ana] = workshop.people
      const docs = (await workshop.look(ana?.token)).docs.filter(({ right }) => right === 'write')
      expect(docs.length).toBeGreaterThan(1)
      const writers = await Promise.all(docs.map(({ id }) => writing(server, id, ana?.token)))
      await until(() => writers.every((one) => one.lines() > 30))

      const during = join(at.folder, 'during')
      const begun = writers.map((one) => one.lines())
      expect(await coreflect(at, 'backup', during)).toMatchObject({ code: 0, error: '' })
      await until(() => writers.every((one, n) => one.lines() > (begun[n] ?? 0) + 20))
      const vectors = await Promise.all(writers.map((one) => one.stop()))
      const after = join(at.folder, 'after')
      expect(await coreflect(at, 'backup', after)).toMatchObject({ code: 0, error: '' })

      // Of a moment in the middle: nothing that waits for something that is not there.
      const middle = { url: await to.fresh(), folder: newFolder() }
      expect(await coreflect(middle, 'restore', during)).toMatchObject({ code: 0, error: '' })
      for (const { id } of docs) {
        const ydoc = await stored(middle.url, id)
        expect(ydoc.store.pendingStructs).toBeNull()
        expect(ydoc.getMap('items').size).toBeGreaterThan(0)
      }
      // Of a quiet moment: all of it.
      const target = { url: await to.fresh(), folder: newFolder() }
      expect((await coreflect(target, 'restore', after)).out).toContain('1 sessions')
      for (const [n, { id }] of docs.entries()) {
        expect(Y.encodeStateVector(await stored(target.url, id))).toEqual(vectors[n])
      }
      expect(readFileSync(join(target.folder, 'assets', asset)).equals(slides)).toBe(true)
      const look = await coreflect(target, 'doctor')
      expect([look.code, look.out]).toEqual([0, expect.stringMatching(/Nothing is wrong\.\n$/)])
      // Links go on working where it was moved to.
      const moved = await startTestServer({ DATABASE_URL: target.url, ASSETS_DIR: join(target.folder, 'assets') })
      const view = await get(`${moved.url}/api/sessions/${workshop.id}/view`, { token: ana?.token })
      expect(view.status).toBe(200)
    },
  )

  test.each(named)(
    '[K4] leaves out of a backup of %s what has expired, and expires what is due when it restores',
    async (_name, place) => {
      const at = { url: await place.fresh(), folder: newFolder() }
      const server = await startTestServer({
        DATABASE_URL: at.url,
        DATA_DIR: at.folder,
        ASSETS_DIR: join(at.folder, 'assets'),
        KEEP_DAYS: '1',
      })
      const workshop = await openWorkshop(server, ['Anastasia', 'Josephine', 'Kimberley'])
      await workshop.say({ type: 'start-session' })
      await workshop.say({ type: 'agreement-line', text: 'plantedline' }, workshop.people[0]?.token)
      await upload(server, workshop)
      await workshop.say({ type: 'close-session' })
      const full = join(at.folder, 'full')
      expect((await coreflect(at, 'backup', full)).out).toContain('1 sessions')

      const late = new Date(Date.now() + 2 * day).toISOString()
      const dry = await coreflect(at, 'expire', '--at', late, '--dry-run')
      expect([count(dry.out, 'sessions'), count(dry.out, 'uploaded files')]).toEqual([1, 1])
      expect(await holds(at.url, 'plantedline')).toBe(true)
      expect(count((await coreflect(at, 'expire', '--at', late)).out, 'sessions')).toBe(1)
      expect(await holds(at.url, 'plantedline', join(at.folder, 'assets'))).toBe(false)
      const empty = join(at.folder, 'empty')
      expect((await coreflect(at, 'backup', empty)).out).toMatch(/0 sessions, \d+ rows and 0 uploaded files/)

      // A backup of days ago, made when it was not due: it is brought back, and goes at once.
      const [here, target] = [
        { url: await place.fresh(), folder: newFolder() },
        { url: await place.fresh(), folder: newFolder() },
      ]
      expect((await coreflect(here, 'restore', full)).code).toBe(0)
      const store = await openStore({ url: here.url })
      const kept = await store.sessions.load(workshop.id)
      if (kept === null) throw new Error('The session was not restored')
      const past = { ...kept.session, closedAt: Date.now() - 5 * day }
      await store.sessions.save(past, kept.revision)
      await store.close()
      const old = join(at.folder, 'old')
      const made = await backUp({
        url: here.url,
        file: old,
        assets: join(here.folder, 'assets'),
        now: Date.now() - 5 * day,
      })
      expect(made).toMatchObject({ sessions: 1, files: 1 })
      const put = await coreflect(target, 'restore', old)
      expect([put.code, count(put.out, 'sessions')]).toEqual([0, 1])
      expect(await holds(target.url, 'plantedline', target.folder)).toBe(false)
      expect(await holds(target.url, 'Anastasia', target.folder)).toBe(false)
    },
  )

  // What is read is the same for both databases, and so is what says no.
  test.each(named.slice(-1))(
    'refuses a damaged, a cut and a second backup on %s in a sentence, and changes nothing',
    async (_name, place) => {
      const at = { url: await place.fresh(), folder: newFolder() }
      const server = await startTestServer({
        DATABASE_URL: at.url,
        DATA_DIR: at.folder,
        ASSETS_DIR: join(at.folder, 'assets'),
      })
      const workshop = await openWorkshop(server)
      await upload(server, workshop)
      const file = join(at.folder, 'whole')
      await coreflect(at, 'backup', file)
      expect(await coreflect(at, 'backup', file)).toMatchObject({
        code: 1,
        error: expect.stringMatching(/^There is a file/),
      })
      const whole = readFileSync(file)
      const bent = Buffer.from(whole)
      bent[Math.floor(whole.length / 2)] = (bent[Math.floor(whole.length / 2)] ?? 0) ^ 1
      const target = { url: await place.fresh(), folder: newFolder() }
      for (const [name, bytes] of [
        ['bent', bent],
        ['cut', whole.subarray(0, whole.length - 40)],
      ] as const) {
        writeFileSync(join(at.folder, name), bytes)
        const { code, error } = await coreflect(target, 'restore', join(at.folder, name))
        expect([name, code, error]).toEqual([
          name,
          1,
          expect.stringMatching(/^This backup is damaged: block \d+, .* Nothing was changed\.\n$/),
        ])
        expect((await coreflect(target, 'doctor')).out).toContain('the first start makes the tables')
      }
      const again = await coreflect(at, 'restore', file)
      expect([again.code, again.error]).toEqual([
        1,
        expect.stringMatching(/only restored into an empty one.*Nothing was changed/),
      ])
      expect((await workshop.look()).people).toHaveLength(3)
      expect((await coreflect(target, 'restore', file)).code).toBe(0)
    },
  )

  test.each(named)(
    '[K2] deletes a session, a programme and a person on %s beside the server that runs',
    async (_name, place) => {
      const at = { url: await place.fresh(), folder: newFolder() }
      const server = await startTestServer({
        DATABASE_URL: at.url,
        DATA_DIR: at.folder,
        ASSETS_DIR: join(at.folder, 'assets'),
      })
      const workshop = await openWorkshop(server, ['Anastasia', 'Josephine', 'Kimberley'])
      await workshop.say({ type: 'start-session' })
      await upload(server, workshop)
      const [ana, jo] = workshop.people
      const live = openSocket(server.url, `/live/${workshop.id}?token=${jo?.token}`)
      await until(() => live.texts.length > 0)

      const dry = await coreflect(at, 'person', 'delete', workshop.code, 'Anastasia', '--dry-run')
      expect(dry.out).toMatch(/^This would be deleted, and nothing was:/)
      expect(dry.out).not.toContain('Anastasia')
      const person = await coreflect(at, 'person', 'delete', workshop.code, 'Anastasia')
      expect(person.out.split('\n').slice(1)).toEqual(dry.out.split('\n').slice(1))
      await until(async () => !(await holds(at.url, 'Anastasia')) && !(await holds(at.url, ana?.id ?? '')))
      expect((await get(`${server.url}/api/sessions/${workshop.id}/view`, { token: ana?.token })).status).toBe(401)
      expect(await holds(at.url, 'Josephine')).toBe(true)

      const gone = await coreflect(at, 'session', 'delete', workshop.code)
      expect([count(gone.out, 'sessions'), count(gone.out, 'uploaded files')]).toEqual([1, 1])
      expect((await live.closed()).code).toBe(4404)
      expect(await holds(at.url, 'Josephine', join(at.folder, 'assets'))).toBe(false)
      expect(await coreflect(at, 'session', 'delete', workshop.code)).toMatchObject({
        code: 1,
        error: 'There is no session with this id or code.\n',
      })
    },
  )
})

describe.skipIf(postgres === null)('doctor on PostgreSQL', { timeout: 180_000 }, () => {
  test('finds an account that may not write, and one that does not own the tables', async () => {
    const place = onPostgres(postgres as NonNullable<typeof postgres>)
    const url = await place.fresh()
    const server = await startTestServer({ DATABASE_URL: url })
    await openWorkshop(server)
    const role = `reader_${Date.now()}`
    await ask(url, `create role ${role} login`)
    const address = new URL(url)
    address.username = role
    const at = { url: address.href, folder: newFolder() }
    const doctor = async () => (await coreflect(at, 'doctor')).out
    expect(await doctor()).toMatch(/WRONG/)
    await ask(url, `grant select on all tables in schema public to ${role}`)
    expect(await doctor()).toMatch(/WRONG {2}The account of DATABASE_URL may not insert on .* let it own the tables/)
    await ask(url, `grant insert, update, delete on all tables in schema public to ${role}`)
    expect(await doctor()).toMatch(/look {3}The account of DATABASE_URL does not own the tables/)
    await ask(url, `drop owned by ${role}`)
    await ask(url, `drop role ${role}`)
  })
})
