// A small workshop, a week, and coming back to it: told in order, each step stands on the one before. People act by the API
// where it is not what this is about; whoever comes back has a browser that was never there.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { addNote, blankBoard, writePage, writeTakeaway } from '@coreflect/board'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { expectAccessible, launch, picture, type Seat, seat } from './support/browser.ts'
import type { Joined } from './support/group-room.ts'
import { type MovedServer, startMovedServer } from './support/moved-server.ts'
import { type NineRoom, openNineRoom } from './support/nine-room.ts'
import { printedCode, wordsOfPdf } from './support/printed-code.ts'
import { until } from './support/until.ts'
import { writeDocument } from './support/write-document.ts'

const names = ['Amaruq', 'Bexley', 'Cosimah', 'Dorianne', 'Elowenn', 'Fennick', 'Gwenaele', 'Hjordis', 'Iskander']
const output = join(import.meta.dirname, 'output')
const week = 7 * 86_400_000
/** The last word of that card. */
const word = 'juniper'

let server: MovedServer
let browser: Browser
let room: NineRoom
/** Whom a card is about, who comes back. */
let about: Joined
let back: Seat
let link = ''

const at = <T>(thing: T | undefined): T => {
  if (thing === undefined) throw new Error('It is not there')
  return thing
}
beforeAll(async () => {
  server = await startMovedServer()
  browser = await launch()
  room = await openNineRoom(server, names)
  await room.say({ type: 'start-activity', activity: 'round-1' })
  await room.say({ type: 'start-turn' })
  await room.toOffers()
  await room.offerFrom([0, 1, 2], 1)
  about = at(room.wrote.get(word)).about
  const { docs } = await room.look(about)
  const own = new Y.Doc()
  writePage(own, {}, 'What stays with me is the quiet.')
  writeTakeaway(own, {}, 'Wait a little longer')
  await writeDocument(server.url, at(docs.find(({ kind }) => kind === 'own')).id, about.token, own)
  const board = new Y.Doc()
  Y.applyUpdate(board, blankBoard())
  const note = { id: 'note-1', p: [40, 40], text: 'Our board says this', color: 'leaf' } as const
  addNote(board, {}, note, () => 0.5)
  const group1 = at(docs.find(({ kind }) => kind === 'group')).id
  await writeDocument(server.url, group1, about.token, board)
  await room.say({ type: 'close-offers', round: 1 })
  await room.as(about, { type: 'keep-own', keep: true })
  await room.as(about, { type: 'keep-board', board: group1, fate: 'keep' })
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('at the end somebody gets a link on their phone, and prints it as a card', async () => {
  await room.say({ type: 'close-session' })
  const phone = await seat(browser, 'phone')
  const ticket = JSON.stringify({ person: about.id, token: about.token })
  const place = [`coreflect.person.${room.session}`, ticket] as const
  await phone.context.addInitScript(([key, value]) => localStorage.setItem(key, value), place)
  await phone.page.goto(`${server.url}/take-part/${room.session}`)
  await phone.page.getByRole('button', { name: 'Get my link' }).click()
  await phone.page.getByRole('link', { name: 'Open it here' }).click()
  await phone.page.getByRole('heading', { name: 'Your link' }).waitFor()
  await phone.page.evaluate(() => document.body.setAttribute('data-print', 'card'))
  const card = await phone.page.pdf({ format: 'A4' })
  await writeFile(join(output, 'week-card.pdf'), card)
  const said = await wordsOfPdf(card)
  if (said !== null) expect(said).not.toContain('Wait a little longer')
  link = at((await printedCode(phone.page, card)) ?? undefined)
  expect(link.startsWith(`${server.url}/keepsake/${room.session}/`)).toBe(true)
  await phone.context.close()
})

test('a week later another browser follows the printed code and finds what is one’s own', async () => {
  await server.pass(week)
  back = await seat(browser, 'phone')
  const { page } = back
  const begun = performance.now()
  await page.goto(link)
  await page
    .getByText('Our board says this')
    .or(page.getByRole('img', { name: /Picture of the board/ }))
    .first()
    .waitFor()
  await page.getByText('What stays with me is the quiet.').or(page.getByLabel('Your page')).first().waitFor()
  await page.getByText(new RegExp(word)).first().waitFor()
  await until(async () => (await page.getByLabel('What you take with you').inputValue()) === 'Wait a little longer')
  const seconds = Math.round(performance.now() - begun) / 1000
  await writeFile(join(output, 'week.json'), `${JSON.stringify({ 'seconds until one’s things are found': seconds })}\n`)
  await expectAccessible(page, 'keepsake after a week')
  await picture(page, 'week-back')
})

test('they are taken along, and the page opens from a stick without any network', async () => {
  const { page } = back
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'As a page (HTML)' }).click()
  const file = join(output, 'week.html')
  await (await coming).saveAs(file)
  const stick = await browser.newContext({ offline: true, viewport: { width: 360, height: 740 } })
  const read = await stick.newPage()
  await read.goto(pathToFileURL(file).href)
  for (const words of ['Wait a little longer', 'What stays with me is the quiet.', 'Our board says this', word])
    await read.getByText(words).first().waitFor()
  await read.screenshot({ path: join(output, 'week-offline.png'), fullPage: true })
  await stick.close()
  expect(await readFile(file, 'utf8')).not.toMatch(/<script|https?:\/\/localhost/)
})
