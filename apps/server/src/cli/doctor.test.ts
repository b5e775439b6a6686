import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '@coreflect/store'
import { expect, onTestFinished, test } from 'vitest'
import { readConfig } from '../config.ts'
import { startTestServer } from '../testing/server.ts'
import { openWorkshop } from '../testing/workshop.ts'
import { doctor, examine } from './doctor.ts'

const day = 86_400_000

test('an installation at work is well, and is told so in plain sentences without a name of anyone in it', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server)
  await workshop.say({ type: 'start-session' })
  const { text, well } = await doctor(server.config, Date.now())
  expect(well, text).toBe(true)
  expect(text).toContain('boards and pages of 1 sessions can be read')
  expect(text).toMatch(/Nothing is wrong\.\n$/)
  expect(text).not.toMatch(/Ana|Noor/)
})

test('an installation that was never started is empty, and looking makes nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'coreflect-doctor-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const config = readConfig({ DATA_DIR: join(folder, 'data') }, folder)
  expect((await doctor(config, Date.now())).well).toBe(true)
  expect((await doctor(config, Date.now())).text).toContain('the first start makes the tables')
  const elsewhere = readConfig({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }, folder)
  const { text, well } = await doctor(elsewhere, Date.now())
  expect(well).toBe(false)
  expect(text).toContain('WRONG  No database answers')
})

test('what is wrong is found: a clock behind, what is overdue, a board that is damaged, files without a row or a place', async () => {
  const server = await startTestServer({ KEEP_DAYS: '3' })
  const workshop = await openWorkshop(server)
  await workshop.say({ type: 'start-session' })
  const { docs } = await workshop.look()
  await workshop.say({ type: 'close-session' })
  const sentences = async (now: number) =>
    (await examine(server.config, now)).filter(({ how }) => how !== 'good').map(({ sentence }) => sentence)
  expect((await sentences(Date.now() - day)).join()).toContain('set the clock')
  expect((await sentences(Date.now() + 4 * day)).join()).toContain(
    '1 sessions hold something that should have been deleted',
  )

  const assets = server.config.ASSETS_DIR
  const store = await openStore({ url: server.config.DATABASE_URL, assets })
  await store.log.append([{ doc: docs[0]?.id ?? '', update: new Uint8Array([9, 9, 9, 9]) }])
  const upload = join(server.config.DATA_DIR, 'upload')
  await writeFile(upload, 'picture')
  const asset = { id: 'picture', kind: 'png', name: 'picture', size: 7, tag: 'tag' }
  await store.assets.add(asset, { session: workshop.id }, upload)
  await writeFile(join(assets, 'stray'), 'of nobody')
  expect((await sentences(Date.now())).join()).toMatch(
    /1 of \d+ boards and pages cannot be read.*1 files in ASSETS_DIR belong to nothing/,
  )
  await rm(join(assets, 'picture'))
  expect((await sentences(Date.now())).join()).toContain('1 of 1 uploaded files are not in ASSETS_DIR')
  await store.close()
})
