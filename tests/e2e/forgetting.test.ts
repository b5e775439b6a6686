import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { addNote, blankBoard, writePage } from '@coreflect/board'
import type { View } from '@coreflect/workshop'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { holds } from '../contract/storage.ts'
import { sit } from './support/board-page.ts'
import { expectAccessible, launch, picture, seat } from './support/browser.ts'
import { type GroupRoom, type Joined, openGroupRoom } from './support/group-room.ts'
import { enterOn } from './support/keyboard.ts'
import { giveName } from './support/people.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { until } from './support/until.ts'
import { writeDocument } from './support/write-document.ts'

const names = ['Amaruq', 'Bexley', 'Cosimah', 'Dorianne', 'Elowenn', 'Fennick'] as const

let server: RunningServer
let browser: Browser
let room: GroupRoom
let lead: Awaited<ReturnType<typeof seat>>
const opened: Page[] = []

const view = async (person: Joined) =>
  (await person.call.get<{ view: View }>(`/api/sessions/${room.session}/view`)).body.view

/** Is it in any row, file, side file or upload of this installation? */
const kept = (word: string) => holds(`sqlite:${server.dataDir}/coreflect.sqlite`, word, server.dataDir)

/** Is it in what this browser keeps of boards and pages? */
const onDevice = (page: Page, word: string) =>
  page.evaluate(async (wanted) => {
    const found: string[] = []
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((done, failed) => {
        const request = indexedDB.open(name ?? '')
        request.onsuccess = () => done(request.result)
        request.onerror = () => failed(request.error)
      })
      for (const store of database.objectStoreNames) {
        const rows = await new Promise<unknown[]>((done) => {
          const request = database.transaction(store).objectStore(store).getAll()
          request.onsuccess = () => done(request.result)
        })
        const read = (value: unknown): string => {
          if (value instanceof Uint8Array) return new TextDecoder().decode(value)
          return typeof value === 'object' && value !== null ? Object.values(value).map(read).join() : String(value)
        }
        found.push(read(rows))
      }
      database.close()
    }
    return found.join().includes(wanted)
  }, word)

async function phoneOf(person: Joined): Promise<Page> {
  const page = await sit(browser, 'phone', room, person)
  opened.push(page)
  await page.goto(`${server.url}/take-part/${room.session}?at=board`)
  await page.getByText('plantedboard').first().waitFor()
  await page.getByText('It is deleted a day after the workshop unless your group keeps it.').waitFor()
  await page.locator('a[href="?at=page"]').click()
  await page.getByText('It is deleted a day after the workshop unless you keep it.').first().waitFor()
  return page
}

beforeAll(async () => {
  server = await startServer({ KEEP_DAYS: '9' })
  browser = await launch()
  room = await openGroupRoom(server, names)
  const [first] = room.trio
  const board = new Y.Doc()
  Y.applyUpdate(board, blankBoard())
  addNote(board, {}, { id: 'note', p: [40, 40], text: 'plantedboard', color: 'leaf' }, () => 0.5)
  await writeDocument(server.url, room.board, first.token, board)
  for (const person of room.trio) {
    const own = new Y.Doc()
    writePage(own, {}, `plantedpage of ${person.name}`)
    await writeDocument(
      server.url,
      (await view(person)).docs.find(({ kind }) => kind === 'own')?.id ?? '',
      person.token,
      own,
    )
  }
  lead = await seat(browser, 'laptop')
  opened.push(lead.page)
  await lead.context.request.post(`${server.url}/api/sign-in`, {
    data: { name: 'Noor', password: 'a quiet long word' },
    headers: { origin: server.url },
  })
})
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  for (const [at, page] of opened.entries()) await picture(page, `forgetting-failed-${at}`).catch(() => undefined)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('[K2] who leads deletes what is one person’s, once it is said how much goes, and the room goes on', async () => {
  const [first, second] = room.trio
  const phone = await phoneOf(first)
  const other = await phoneOf(second)
  const { page } = lead
  await page.goto(`${server.url}/facilitate/${room.session}`)
  await page.getByRole('button', { name: 'Say something to everyone' }).waitFor()
  const more = page.getByRole('button', { name: new RegExp(first.name) }).first()
  if (!(await more.isVisible()))
    await page
      .getByRole('link', { name: /^People/ })
      .or(page.getByRole('button', { name: /^People/ }))
      .first()
      .click()
  await more.click()
  await page.getByRole('menuitem', { name: 'Delete what is theirs' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('private pages: 1').waitFor()
  await expectAccessible(page, 'deleting what is one person’s')
  await picture(page, 'forgetting-person')
  await dialog.getByRole('button', { name: 'Not now' }).click()
  expect(await kept(`plantedpage of ${first.name}`)).toBe(true)

  await more.click()
  await page.getByRole('menuitem', { name: 'Delete what is theirs' }).click()
  await dialog.getByRole('button', { name: 'Delete for good' }).click()
  await phone.getByRole('heading', { name: 'You are not in this workshop on this device' }).waitFor()
  await until(async () => !(await kept(first.name)) && !(await kept(first.id)))
  await until(async () => !(await onDevice(phone, 'plantedpage')))
  expect(await kept(`plantedpage of ${second.name}`)).toBe(true)
  expect(await kept('plantedboard')).toBe(true)
  await until(async () => !(await page.content()).includes(first.name))
  await until(async () => !(await other.content()).includes(first.name))
  expect((await view(second)).session.state).toBe('live')
})

test('[K2] a person ends what is theirs by their own link on a small phone, in Spanish, once it is said what goes', async () => {
  const [, second] = room.trio
  const { body } = await second.call.post<{ path: string }>(`/api/sessions/${room.session}/keepsake`)
  const { page } = await seat(browser, 'phone', 'es')
  opened.push(page)
  await page.goto(`${server.url}${body.path}`)
  await page.getByRole('button', { name: 'Terminarlo ahora' }).click()
  await page.getByText('páginas privadas: 1').waitFor()
  await page.getByText('enlaces tuyos, también este: 2').waitFor()
  await expectAccessible(page, 'ending a keepsake')
  await picture(page, 'forgetting-keepsake-es')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await kept(second.name)).toBe(true)
  await page.getByRole('button', { name: 'Terminarlo ahora' }).click()
  await page.getByRole('button', { name: 'Borrarlo para siempre' }).click()
  await page.getByText('Este enlace ya no se abre').first().waitFor()
  await until(async () => !(await kept(second.name)) && !(await kept(second.id)))
  expect((await fetch(`${server.url}${body.path}`)).status).toBe(404)
})

test('[K2, G6] by keyboard alone a whole programme is deleted: what would go is said first, then nothing of it is left anywhere', async () => {
  const [, , third] = room.trio
  const phone = await phoneOf(third)
  await until(() => onDevice(phone, 'plantedboard'))
  const upload = await fetch(`${server.url}/api/sessions/${room.session}/assets?name=planted.pdf`, {
    method: 'POST',
    headers: { ...room.facilitator.headers, origin: server.url },
    body: Buffer.from('%PDF-1.4\nplantedslides'),
  })
  expect(upload.status).toBe(201)
  const { body: own } = await third.call.post<{ path: string; token: string }>(`/api/sessions/${room.session}/keepsake`)
  const next = await room.facilitator.post<{ id: string }>('/api/sessions', {
    template: 'trio-45',
    title: 'plantedsecond',
    follows: room.session,
  })
  const alone = await room.facilitator.post<{ id: string }>('/api/sessions', {
    template: 'trio-45',
    title: 'Another day',
  })
  expect([next.status, alone.status]).toEqual([201, 201])

  const { page } = lead
  await page.goto(`${server.url}/facilitate`)
  await page.getByRole('link', { name: 'Another day' }).waitFor()
  await expectAccessible(page, 'one’s own workshops')
  expect(await page.getByRole('button', { name: 'Delete programme: Another day' }).count()).toBe(0)
  await enterOn(page, 'Delete programme: plantedsecond')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('workshops: 2').waitFor()
  await dialog.getByText('uploaded files: 1').waitFor()
  await dialog.getByText('It is under way').waitFor()
  await expectAccessible(page, 'deleting a programme')
  await picture(page, 'forgetting-programme')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  expect(await kept('plantedsecond')).toBe(true)

  await enterOn(page, 'Delete programme: plantedsecond')
  await dialog.waitFor()
  await enterOn(page, 'Delete for good')
  await page.getByRole('status').filter({ hasText: 'Deleted with its whole programme: plantedsecond' }).waitFor()
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status')
  await page.getByRole('link', { name: 'Another day' }).waitFor()
  await page.getByRole('link', { name: 'Practice in threes', exact: true }).waitFor({ state: 'detached' })

  await phone.getByText('This workshop has ended and was deleted').waitFor()
  await expectAccessible(phone, 'a workshop that was deleted under one')
  await until(async () => !(await onDevice(phone, 'planted')))
  for (const word of [...names, 'plantedboard', 'plantedpage', 'plantedslides', 'plantedsecond', room.session]) {
    expect([word, await kept(word)]).toEqual([word, false])
  }
  expect((await fetch(`${server.url}${own.path}`)).status).toBe(404)
  expect((await third.call.get(`/api/sessions/${room.session}/export/html`)).status).toBe(401)
  expect(await kept('Another day')).toBe(true)
})

test('[K2] a workshop is deleted on a small phone, in Spanish, once it is said how much goes', async () => {
  const { page, context } = await seat(browser, 'phone', 'es')
  opened.push(page)
  await context.request.post(`${server.url}/api/sign-in`, {
    data: { name: 'Noor', password: 'a quiet long word' },
    headers: { origin: server.url },
  })
  await page.goto(`${server.url}/facilitate`)
  const button = page.getByRole('button', { name: 'Borrar: Another day' })
  await button.click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('pizarras: 1').waitFor()
  await expectAccessible(page, 'deleting a workshop on a phone')
  await picture(page, 'forgetting-session-es')
  await dialog.getByRole('button', { name: 'Borrar para siempre' }).click()
  await page.getByRole('status').filter({ hasText: 'Borrado: Another day' }).waitFor()
  await until(async () => !(await kept('Another day')))
})

test('[K1, K4] the host says for how long, the facilitator chooses less, and on the day that everyone is shown it is gone', async () => {
  const command = async (...words: readonly string[]) => {
    const env = { ...process.env, DATA_DIR: server.dataDir }
    const cli = ['apps/server/src/cli/main.ts', ...words]
    return (await promisify(execFile)(process.execPath, cli, { cwd: join(import.meta.dirname, '../..'), env })).stdout
  }
  const made = await room.facilitator.post<{ id: string; code: string }>('/api/sessions', {
    template: 'trio-45',
    title: 'plantedlast',
  })
  const { id, code } = made.body
  await room.facilitator.post(`/api/sessions/${id}/commands`, { type: 'open-lobby' })
  const guest = await seat(browser, 'phone')
  opened.push(guest.page)
  await guest.page.goto(`${server.url}/join/${code}`)
  await guest.page.getByText('is deleted 9 days after the workshop').waitFor()

  const { page } = lead
  await page.goto(`${server.url}/facilitate/${id}`)
  await page.getByRole('navigation', { name: 'Parts of the cockpit' }).getByRole('button', { name: 'Closing' }).click()
  await page.getByText('Kept until you close, then 9 days.').first().waitFor()
  await page.getByLabel('Keep the session for so many days').fill('2')
  await page.getByRole('button', { name: 'Set', exact: true }).click()
  await page.getByText('Kept until you close, then 2 days.').first().waitFor()
  await guest.page.reload()
  await guest.page.getByText('is deleted 2 days after the workshop').waitFor()
  await giveName(guest.page, 'Gwendolyn')
  await guest.page.getByText('All of this is deleted 2 days after the end.').waitFor()

  for (const type of ['start-session', 'close-session']) {
    expect((await room.facilitator.post(`/api/sessions/${id}/commands`, { type })).status).toBe(200)
  }
  const seen = await room.facilitator.get<{ view: View }>(`/api/sessions/${id}/view`)
  const ends = seen.body.view.session.endsAt ?? 0
  const line = await guest.page
    .getByText(/can be read until/)
    .first()
    .innerText()
  const shown = /until (.+?)\. Then/.exec(line)?.[1] ?? ''
  expect(new Date(shown).toDateString()).toBe(new Date(ends).toDateString())
  const sessions = (printed: string) => /^ {2}sessions\t(\d+)$/m.exec(printed)?.[1]
  expect(sessions(await command('expire', '--dry-run', '--at', new Date(ends - 60_000).toISOString()))).toBe('0')
  expect(await kept('Gwendolyn')).toBe(true)
  expect(sessions(await command('expire', '--at', new Date(ends).toISOString()))).toBe('1')
  await guest.page.getByText('This workshop has ended and was deleted').waitFor()
  for (const word of ['Gwendolyn', 'plantedlast']) expect([word, await kept(word)]).toEqual([word, false])
})
