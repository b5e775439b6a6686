import { VERSION_2 } from '@coreflect/board/testing'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { lineOf, noteOf, placeOf } from './support/board-hands.ts'
import { addNote, button, ground, saved, show, sit, writing } from './support/board-page.ts'
import { launch, picture } from './support/browser.ts'
import { type GroupRoom, openGroupRoom } from './support/group-room.ts'
import { names } from './support/people.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { until } from './support/until.ts'
import { writeDocument } from './support/write-document.ts'

let server: RunningServer
let browser: Browser
let room: GroupRoom
let laptop: Page
let phone: Page

beforeAll(async () => {
  server = await startServer()
  browser = await launch()
  room = await openGroupRoom(server, names)
})
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  await Promise.all([laptop, phone].map((page, i) => page && picture(page, `failed-earlier-${i}`)))
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const address = () => `${server.url}/take-part/${room.session}?at=board`
const GIVEN = [1110, 20] as const

test('a board of an earlier version is written on, moved, deleted and undone beside what is new, on a phone and a laptop', async () => {
  const [one, other] = room.trio
  const before = new Y.Doc()
  Y.applyUpdate(before, VERSION_2)
  await writeDocument(server.url, room.board, one.token, before)
  laptop = await sit(browser, 'laptop', room, one)
  phone = await sit(browser, 'phone', room, other, 'en')
  await Promise.all([laptop.goto(address()), phone.goto(address())])
  await ground(laptop).waitFor()

  await lineOf(phone, 'a note').locator('.list-open').tap()
  await writing(phone).press('End')
  await writing(phone).pressSequentially(' and more')
  await button(phone, 'Done').tap()
  await noteOf(laptop, 'a note and more').waitFor()
  await addNote(laptop, 'of today')

  await noteOf(laptop, 'with a stamp on it').focus()
  await laptop.keyboard.press('Space')
  for (let step = 0; step < 3; step += 1) await laptop.keyboard.press('Shift+ArrowRight')
  await until(async () => (await placeOf(laptop, 'with a stamp on it'))[0] === GIVEN[0] + 30)
  await laptop.keyboard.press('Delete')
  await lineOf(phone, 'with a stamp on it').waitFor({ state: 'detached' })
  await button(laptop, 'Undo my last change').click()
  await lineOf(phone, 'with a stamp on it').waitFor()
  await picture(laptop, 'board-earlier')
})

test('[L3] what was of an earlier version and what is new are both there after the server is killed', async () => {
  await Promise.all([saved(laptop), saved(phone)])
  await server.killAndRestart()
  await Promise.all([laptop.reload(), phone.reload()])
  await noteOf(laptop, 'of today').waitFor()
  expect(await placeOf(laptop, 'with a stamp on it')).toEqual([GIVEN[0] + 30, GIVEN[1]])
  for (const words of ['a note and more', 'words on the ground', 'a shape', 'locked', 'of today'])
    await lineOf(phone, words).first().waitFor()
  await show(laptop, 'List')
  await lineOf(laptop, 'with a stamp on it').getByText('Sun yellow').waitFor()
})
