import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { noteOf } from './support/board-hands.ts'
import { addNote, ground, saved } from './support/board-page.ts'
import { expectAccessible, launch, picture, seat } from './support/browser.ts'
import { type GroupRoom, type Joined, openGroupRoom } from './support/group-room.ts'
import { launchMortal, makeProfile } from './support/killed-browser.ts'
import { names } from './support/people.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { until } from './support/until.ts'
import { layWire, type Wire } from './support/wire.ts'

let server: RunningServer
let wire: Wire
let browser: Browser
let room: GroupRoom

beforeAll(async () => {
  server = await startServer()
  wire = await layWire(server.url)
  browser = await launch()
  room = await openGroupRoom(server, names)
})
afterAll(async () => {
  await browser?.close()
  await wire?.close()
  await server?.stop()
})

const keptHere = 'Kept on this device, waiting for the connection'
const field = (page: Page) => page.getByRole('textbox', { name: 'What I want to remember' })
const at = (part: 'board' | 'page') => `${wire.url}/take-part/${room.session}?at=${part}`

/** Gives a browser the place of somebody who joined, as joining would have. */
async function place(context: BrowserContext, person: Joined): Promise<void> {
  const ticket = JSON.stringify({ person: person.id, token: person.token })
  await context.addInitScript(
    ([session, kept, device]) => {
      if (localStorage.getItem('coreflect.device') !== null) return
      localStorage.setItem('coreflect.device', device ?? '')
      localStorage.setItem(`coreflect.person.${session}`, kept ?? '')
    },
    [room.session, ticket, `device-of-${person.name}-0123456789`],
  )
}

async function openAt(context: BrowserContext, part: 'board' | 'page'): Promise<Page> {
  const page = await context.newPage()
  await page.goto(at(part))
  await (part === 'board' ? ground(page) : field(page)).waitFor()
  return page
}

/** What the server has, asked past every browser by an unmodified client. */
async function onServer(person: Joined, kind: 'own' | 'group', word: string): Promise<void> {
  const { body } = await person.call.get<{ view: { docs: { id: string; kind: string }[] } }>(
    `/api/sessions/${room.session}/view`,
  )
  const ydoc = new Y.Doc()
  const doc = body.view.docs.find((one) => one.kind === kind)?.id ?? ''
  const provider = new WebsocketProvider(`${server.url.replace('http', 'ws')}/sync`, doc, ydoc, {
    params: { token: person.token },
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  })
  const words = () => `${ydoc.getText('page').toString()}${JSON.stringify(ydoc.getMap('items').toJSON())}`
  await until(() => provider.synced && words().includes(word))
  provider.destroy()
}

/** The documents that a browser keeps copies of. */
const copies = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () =>
    (await indexedDB.databases())
      .map(({ name }) => name ?? '')
      .filter((name) => name.startsWith('coreflect-document-')),
  )

test('what was written offline on the board and on one’s own page is there after the tabs were closed, and becomes durable', async () => {
  const [one, other] = room.trio
  const { context, page: first } = await seat(browser, 'laptop')
  await place(context, one)
  await first.close()
  const board = await openAt(context, 'board')
  const page = await openAt(context, 'page')
  await addNote(board, 'before the tunnel')
  await saved(board)
  await saved(page)
  wire.cut()
  await addNote(board, 'in the tunnel')
  await field(page).fill('thought of in the tunnel')
  for (const tab of [board, page]) await tab.getByText(keptHere).first().waitFor()
  await picture(page, 'offline-page')
  await Promise.all([board.close(), page.close()])
  wire.mend()
  const again = await openAt(context, 'board')
  await noteOf(again, 'in the tunnel').waitFor()
  await saved(again)
  const ownPage = await openAt(context, 'page')
  await until(async () => (await field(ownPage).inputValue()) === 'thought of in the tunnel')
  await saved(ownPage)
  await onServer(one, 'own', 'thought of in the tunnel')
  await onServer(other, 'group', 'in the tunnel')
  await context.close()
})

test('a browser that is killed while offline loses no word that it called kept', async () => {
  const [, one, other] = room.trio
  const profile = await makeProfile()
  let mortal = await launchMortal(profile.folder)
  await place(mortal.context, one)
  const board = await openAt(mortal.context, 'board')
  const page = await openAt(mortal.context, 'page')
  await saved(board)
  await saved(page)
  wire.cut()
  await addNote(board, 'with an empty battery')
  await field(page).fill('the last words of a battery')
  for (const tab of [board, page]) await tab.getByText(keptHere).first().waitFor()
  await mortal.kill()
  wire.mend()
  mortal = await launchMortal(profile.folder)
  // What a browser keeps by key is on its disk seconds later: people have joined long before, this one just now.
  await place(mortal.context, one)
  const ownPage = await openAt(mortal.context, 'page')
  await until(async () => (await field(ownPage).inputValue()) === 'the last words of a battery')
  const again = await openAt(mortal.context, 'board')
  await noteOf(again, 'with an empty battery').waitFor()
  await saved(again)
  await onServer(one, 'own', 'the last words of a battery')
  await onServer(other, 'group', 'with an empty battery')
  await mortal.kill()
  await profile.remove()
})

test('two tabs of one browser that were written in offline both keep their words', async () => {
  const [one, other] = room.trio
  const { context, page: first } = await seat(browser, 'laptop')
  await place(context, one)
  await first.close()
  const tabs = [await openAt(context, 'board'), await openAt(context, 'board')]
  for (const tab of tabs) await noteOf(tab, 'in the tunnel').waitFor()
  for (const tab of tabs) await saved(tab)
  wire.cut()
  for (const [number, tab] of tabs.entries()) {
    await addNote(tab, `from tab ${number}`)
    await tab.getByText(keptHere).first().waitFor()
  }
  await Promise.all(tabs.map((tab) => tab.close()))
  wire.mend()
  const again = await openAt(context, 'board')
  for (const number of [0, 1]) await noteOf(again, `from tab ${number}`).waitFor()
  await saved(again)
  for (const number of [0, 1]) await onServer(other, 'group', `from tab ${number}`)
  await context.close()
})

test('where the device keeps nothing, the page says so and asks to be left open', async () => {
  const { page, context } = await seat(browser, 'phone')
  await place(context, room.trio[2])
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Not in a private window.', 'SecurityError')
    }
  })
  await page.goto(at('page'))
  await field(page).waitFor()
  await saved(page)
  wire.cut()
  await field(page).press('End')
  await field(page).pressSequentially(' and nowhere else')
  await page.getByText('This device cannot keep it: leave this page open').waitFor()
  await expectAccessible(page, 'a device that keeps nothing')
  await picture(page, 'offline-unkept')
  wire.mend()
  await saved(page)
  await onServer(room.trio[2], 'own', ' and nowhere else')
  await context.close()
})

test('a token that is not known any more leads to the door, and the words are there after joining again', async () => {
  const [, , one] = room.trio
  const { context, page } = await seat(browser, 'phone')
  await place(context, one)
  await page.goto(at('page'))
  await field(page).waitFor()
  await until(async () => (await field(page).inputValue()) === ' and nowhere else')
  await saved(page)
  wire.cut()
  await field(page).press('Home')
  await field(page).pressSequentially('written without a ticket ')
  await page.getByText(keptHere).first().waitFor()
  const rows = new DatabaseSync(join(server.dataDir, 'coreflect.sqlite'))
  rows.prepare('delete from tokens where person = ?').run(one.id)
  rows.close()
  wire.mend()
  await page.getByText('you keep your place and what you wrote').waitFor()
  await page.goto(`${wire.url}/join/${room.code}`)
  await page.getByLabel('Your name for today').fill(one.name)
  await page.getByRole('button', { name: 'Join' }).click()
  await page.getByRole('navigation').getByRole('link', { name: 'My page', exact: true }).click()
  await until(async () => (await field(page).inputValue()) === 'written without a ticket  and nowhere else')
  await saved(page)
  await context.close()
})

test('[L1] words that come too late for the close are not called saved and stay on the device; copies of closed boards go', async () => {
  const [one, other] = room.trio
  const itsOwn = await layWire(server.url)
  const late = await seat(browser, 'laptop')
  const calm = await seat(browser, 'laptop')
  await place(late.context, one)
  await place(calm.context, other)
  await late.page.goto(at('board').replace(wire.url, itsOwn.url))
  await calm.page.goto(at('board'))
  for (const { page } of [late, calm]) {
    await noteOf(page, 'in the tunnel').waitFor()
    await saved(page)
  }
  const board = `coreflect-document-${room.board}`
  expect(await copies(calm.page)).toContain(board)
  itsOwn.cut()
  await addNote(late.page, 'too late')
  await late.page.getByText(keptHere).first().waitFor()
  await room.say({ type: 'close-session' })
  await calm.page.getByText('The workshop is over: you can read, but not write.').first().waitFor()
  await until(async () => !(await copies(calm.page)).includes(board))
  itsOwn.mend()
  await late.page.getByText('What you wrote last was not sent').first().waitFor()
  await noteOf(late.page, 'too late').waitFor()
  await expectAccessible(late.page, 'words that came too late')
  await picture(late.page, 'offline-too-late')
  expect(await copies(late.page)).toContain(board)
  expect(await noteOf(calm.page, 'too late').count()).toBe(0)
  await Promise.all([late.context.close(), calm.context.close()])
  await itsOwn.close()
})
