import type { View } from '@coreflect/workshop'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { lineOf, noteOf } from './support/board-hands.ts'
import { addNote, button, ground, saved, show, sit } from './support/board-page.ts'
import { expectAccessible, launch, picture, type Seat, seat } from './support/browser.ts'
import { eavesdrop } from './support/eavesdrop.ts'
import { type GroupRoom, openGroupRoom } from './support/group-room.ts'
import { type Recording, record } from './support/recording.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { until } from './support/until.ts'

const names = ['Amaruq', 'Bexley', 'Cosimah', 'Dorianne', 'Elowenn', 'Fennick'] as const

const [SYNC, AUTH, UPDATE] = [0, 2, 2]

let server: RunningServer
let browser: Browser
let room: GroupRoom
let lead: Seat
let laptop: Page
let phone: Page
let heard: { readonly [who in 'laptop' | 'phone']: Recording }

beforeAll(async () => {
  server = await startServer()
  browser = await launch()
  room = await openGroupRoom(server, names)
  lead = await seat(browser, 'laptop')
  await lead.context.request.post(`${server.url}/api/sign-in`, {
    data: { name: 'Noor', password: 'a quiet long word' },
    headers: { origin: server.url },
  })
  await lead.page.goto(`${server.url}/facilitate/${room.session}`)
  laptop = await sit(browser, 'laptop', room, room.trio[0])
  phone = await sit(browser, 'phone', room, room.trio[1])
  heard = { laptop: record(laptop), phone: record(phone) }
  for (const page of [laptop, phone]) await page.goto(`${server.url}/take-part/${room.session}?at=board`)
  await ground(laptop).waitFor()
})
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  await picture(laptop, 'failed-board-unseen')
  await picture(lead.page, 'failed-board-unseen-lead')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const sheetNote = (page: Page, number: number) => page.getByRole('textbox', { name: `Note ${number}`, exact: true })
const label = async (): Promise<number> => {
  const { view } = (await room.trio[0].call.get<{ view: View }>(`/api/sessions/${room.session}/view`)).body
  return view.groups[0]?.label ?? 0
}

/** What a client that writes all the same is answered. */
async function forced(board: string, token: string): Promise<'denied'> {
  const ydoc = new Y.Doc()
  ydoc.getMap('items').set('forced', new Y.Map([['kind', 'note']]))
  const update = Y.encodeStateAsUpdate(ydoc)
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/${board}?token=${token}`)
  socket.binaryType = 'arraybuffer'
  const answer = new Promise<'denied'>((resolve) => {
    socket.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => {
      if (new Uint8Array(data)[0] === AUTH) resolve('denied')
    }
  })
  socket.onopen = () => socket.send(new Uint8Array([SYNC, UPDATE, update.length, ...update]))
  const said = await answer
  socket.close()
  return said
}

test('[P1] what each writes unseen reaches nobody else, not on the wire either, over a killed server', async () => {
  await addNote(laptop, 'Written before')
  await lineOf(phone, 'Written before').waitFor()
  await button(lead.page, 'Boards of the groups').click()
  const dialog = lead.page.getByRole('dialog', { name: 'Boards of the groups' })
  await dialog.getByLabel('What they write about').fill('What helped you?')
  await button(lead.page, `Let group ${await label()} write unseen`).click()
  for (const page of [laptop, phone]) {
    await page.getByRole('heading', { name: 'What helped you?' }).waitFor()
    expect(await page.getByRole('button', { name: 'Undo my last change' }).count()).toBe(0)
  }
  await button(laptop, 'Add note').click()
  await sheetNote(laptop, 1).fill('Zinnia of the laptop')
  await button(laptop, 'Add note').press('Enter')
  await sheetNote(laptop, 2).fill('Yarrow of the laptop')
  await button(phone, 'Add note').tap()
  await sheetNote(phone, 1).fill('Wisteria of the phone')
  await saved(laptop)
  await saved(phone)
  await expectAccessible(laptop, 'a sheet, laptop')
  await expectAccessible(phone, 'a sheet, phone')
  await picture(laptop, 'board-unseen')
  await picture(phone, 'board-unseen-phone')
  await expectAccessible(lead.page, 'cockpit, boards of the groups')
  await picture(lead.page, 'board-unseen-cockpit')
  await server.killAndRestart()
  await saved(laptop)
  await sheetNote(laptop, 2).fill('Yarrow of the laptop, after')
  await saved(laptop)
  await laptop.reload()
  await until(async () => (await sheetNote(laptop, 2).inputValue()) === 'Yarrow of the laptop, after')
  expect([heard.phone.holds('Zinnia'), heard.phone.holds('Yarrow')]).toEqual([false, false])
  expect([heard.laptop.holds('Wisteria'), lead.recording.holds('Zinnia'), lead.recording.holds('Wisteria')]).toEqual([
    false,
    false,
    false,
  ])
})

test('[P1, L3] revealed, all of it is on the board once and tells of nobody, also where the server is killed meanwhile', async () => {
  const clients = new Set<number>()
  const before = eavesdrop(server.url, `/sync/${room.board}?token=${room.trio[2].token}`)
  await before.open
  await until(() => before.document().getMap('items').size > 0)
  for (const client of before.document().store.clients.keys()) clients.add(client)
  before.close()
  await room.say({ type: 'reveal-unseen' })
  await server.killAndRestart()
  for (const words of ['Zinnia of the laptop', 'Yarrow of the laptop, after', 'Wisteria of the phone']) {
    await noteOf(laptop, words).waitFor()
    await lineOf(phone, words).waitFor()
    expect([await noteOf(laptop, words).count(), await lineOf(phone, words).count()]).toEqual([1, 1])
  }
  await phone.locator('.list-title', { hasText: 'What helped you?' }).waitFor()
  for (const page of [laptop, phone]) await page.locator('#sheet-title').waitFor({ state: 'detached' })
  const ear = eavesdrop(server.url, `/sync/${room.board}?token=${room.trio[2].token}`)
  await ear.open
  await until(() => JSON.stringify(ear.document().getMap('items').toJSON()).includes('Wisteria'))
  const board = ear.document()
  ear.close()
  const authors = [...board.getMap<Y.Text>('items').values()]
    .filter((item) => /laptop|phone/.test(item.toString()))
    .map((item) => item._item?.id.client ?? -1)
  expect(authors).toHaveLength(3)
  expect(new Set(authors).size).toBe(1)
  expect(clients.has(authors[0] ?? -1)).toBe(false)
  await until(async () =>
    (await room.trio[0].call.get<{ view: View }>(`/api/sessions/${room.session}/view`)).body.view.docs.every(
      ({ kind }) => kind !== 'sheet',
    ),
  )
  await button(laptop, 'Add note').waitFor()
  await picture(laptop, 'board-revealed')
  await picture(phone, 'board-revealed-phone')
})

test('[L2] words that are too late for a reveal are not lost: whoever wrote them reads them, and says when they may go', async () => {
  await lead.page.getByRole('dialog').getByLabel('What they write about').fill('And now?')
  await button(lead.page, `Let group ${await label()} write unseen`).click()
  await phone.getByRole('heading', { name: 'And now?' }).waitFor()
  await button(phone, 'Add note').tap()
  await sheetNote(phone, 1).fill('Said in time')
  await saved(phone)
  await phone.context().setOffline(true)
  await button(phone, 'Add note').tap()
  await sheetNote(phone, 2).fill('Said too late')
  await room.say({ type: 'reveal-unseen' })
  await noteOf(laptop, 'Said in time').waitFor()
  await phone.context().setOffline(false)
  const late = phone.getByRole('article', { name: 'These words came too late to be revealed with the others' })
  await late.getByText('Said too late').waitFor()
  // What did arrive is on the board, and nobody need copy it from here.
  expect(await late.getByRole('listitem').allInnerTexts()).toEqual(['Said too late'])
  await expectAccessible(phone, 'words that were too late, phone')
  await picture(phone, 'board-too-late-phone')
  expect(await noteOf(laptop, 'Said too late').count()).toBe(0)
  // A page that is loaded anew still has them, for their author alone.
  await phone.reload()
  await late.getByText('Said too late').waitFor()
  expect(await late.getByRole('listitem').allInnerTexts()).toEqual(['Said too late'])
  await picture(phone, 'board-too-late-reloaded-phone')
  expect(await noteOf(laptop, 'Said too late').count()).toBe(0)
  // Nothing takes them any more, and nobody is told that something will.
  expect(await phone.getByText('sends it if').count()).toBe(0)
  await phone.getByRole('link', { name: 'Agenda' }).tap()
  await phone.getByText('Something you wrote came too late to be revealed').waitFor()
  expect(await phone.getByText('sends it if').count()).toBe(0)
  await picture(phone, 'board-too-late-elsewhere-phone')
  await phone.getByRole('link', { name: 'Board', exact: true }).tap()
  await late.getByText('Said too late').waitFor()
})

test('[L2] words that were too late stay to be read when others come too late after them, and each go alone', async () => {
  await button(lead.page, `Let group ${await label()} write unseen`).click()
  await phone.locator('#sheet-title').waitFor()
  const late = phone.getByRole('article', { name: 'These words came too late to be revealed with the others' })
  await late.getByText('Said too late').waitFor()
  await button(phone, 'Add note').tap()
  await sheetNote(phone, 1).fill('Again in time')
  await saved(phone)
  await phone.context().setOffline(true)
  await button(phone, 'Add note').tap()
  await sheetNote(phone, 2).fill('Again too late')
  await room.say({ type: 'reveal-unseen' })
  await show(laptop, 'List')
  await lineOf(laptop, 'Again in time').waitFor()
  await show(laptop, 'Board')
  await phone.context().setOffline(false)
  const words = async () => (await late.getByRole('listitem').allInnerTexts()).sort()
  await until(async () => (await words()).join() === 'Again too late,Said too late')
  await phone.reload()
  await until(async () => (await words()).join() === 'Again too late,Said too late')
  await expectAccessible(phone, 'words of two rounds that were too late, phone')
  await late.filter({ hasText: 'Said too late' }).getByRole('button').tap()
  await until(async () => (await words()).join() === 'Again too late')
  await phone.reload()
  await until(async () => (await words()).join() === 'Again too late')
  await late.getByRole('button').tap()
  await late.waitFor({ state: 'detached' })
  await lineOf(phone, 'Again in time').waitFor()
  await phone.getByRole('link', { name: 'Agenda' }).tap()
  await phone.getByText('Something you wrote').waitFor({ state: 'detached' })
  await phone.getByRole('link', { name: 'Board', exact: true }).tap()
  await phone.reload()
  await lineOf(phone, 'Again in time').waitFor()
  expect(await phone.getByText('Something you wrote').count()).toBe(0)
})

test('[P2] a board that is shut is read by everybody and written by nobody, in both views, until it is opened', async () => {
  const number = await label()
  await button(lead.page, `Shut the board of group ${number}`).click()
  const shut = 'A facilitator has shut this board.'
  for (const page of [laptop, phone]) await page.getByText(shut).waitFor()
  for (const page of [laptop, phone]) expect(await button(page, 'Add note').count()).toBe(0)
  await ground(laptop).focus()
  await laptop.keyboard.press('n')
  await laptop.keyboard.press('Control+a')
  await laptop.keyboard.press('Delete')
  await show(laptop, 'List')
  await lineOf(laptop, 'Written before').waitFor()
  expect(await button(laptop, 'Add note').count()).toBe(0)
  await expectAccessible(phone, 'a shut board, phone')
  await picture(phone, 'board-shut-phone')
  await picture(laptop, 'board-shut-list')
  await show(laptop, 'Board')
  expect(await forced(room.board, room.trio[0].token)).toBe('denied')
  await server.killAndRestart()
  await laptop.addInitScript((words) => {
    const look = (): void => {
      if (document.querySelector('.board') === null) requestAnimationFrame(look)
      else document.documentElement.dataset.saidAtFirst = String(document.body.innerText.includes(words))
    }
    requestAnimationFrame(look)
  }, shut)
  // On a page that takes long, what there is comes first: then it is loaded once more.
  await until(async () => {
    await laptop.reload()
    await laptop.getByText(shut).waitFor()
    return (await laptop.locator('html').getAttribute('data-said-at-first')) === 'true'
  })
  await noteOf(laptop, 'Written before').waitFor()
  expect(await laptop.locator('[data-item=forced]').count()).toBe(0)
  await button(lead.page, `Open the board of group ${number}`).click()
  await addNote(laptop, 'Written again')
  await lineOf(phone, 'Written again').waitFor()
  await phone.getByText('The board is open for writing again.').waitFor()
})

test('the time of the turn stands in the board’s head in both views, is lengthened and held at once, and told politely', async () => {
  await room.say({ type: 'start-turn' })
  const clock = (page: Page) => page.locator('.board-head').getByRole('timer')
  const seconds = async (page: Page) => {
    const [minutes, rest] = ((await clock(page).locator('[aria-hidden]').textContent()) ?? '').split(':').map(Number)
    return (minutes ?? 0) * 60 + (rest ?? 0)
  }
  for (const page of [laptop, phone]) await clock(page).waitFor()
  for (const page of [laptop, phone]) expect(await page.getByRole('timer').count()).toBe(1)
  const before = await seconds(phone)
  await room.say({ type: 'add-time', seconds: 300 })
  for (const page of [laptop, phone]) await until(async () => (await seconds(page)) > before + 200)
  await expectAccessible(phone, 'the time over a list, phone')
  await picture(phone, 'board-clock-phone')
  await picture(laptop, 'board-clock')
  await room.say({ type: 'pause' })
  for (const page of [laptop, phone]) await page.locator('.board-clock [role=status]', { hasText: /./ }).waitFor()
})
