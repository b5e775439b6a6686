import { readFile } from 'node:fs/promises'
import type { Template } from '@coreflect/workshop'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Caller, claimOwner } from './support/api.ts'
import { expectAccessible, launch, picture, type Seat, seat } from './support/browser.ts'
import { tabTo } from './support/keyboard.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { until } from './support/until.ts'

let server: RunningServer
let browser: Browser
let owner: Caller
let mine: Seat
let id = ''

beforeAll(async () => {
  server = await startServer()
  browser = await launch()
  owner = await claimOwner(server.url, server.claim)
  mine = await signedIn('laptop')
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail' && mine !== undefined) await picture(mine.page, 'failed-prepare')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** A browser that has the cookie of the owner already. */
async function signedIn(kind: 'phone' | 'laptop'): Promise<Seat> {
  const opened = await seat(browser, kind)
  const [name = '', value = ''] = (owner.headers.cookie ?? '').split('=')
  await opened.context.addCookies([{ name, value, url: server.url }])
  return opened
}

const page = () => mine.page
const kept = async (template = id) =>
  (await owner.get<{ template: Template; version: number }>(`/api/templates/${template}`)).body.template
const titles = async () => (await kept()).agenda.map(({ title }) => title.en)
const saved = (at: Page) => at.getByText('Saved', { exact: true }).first().waitFor()
const editor = (at: Page) => at.locator('[data-editor]')
const block = (at: Page, title: string) => at.locator('[data-block]').filter({ hasText: title })
const open = (at: Page, title: string) => block(at, title).locator('[data-open]').click()

async function add(at: Page, type: string, title: string, minutes: number): Promise<void> {
  await at.locator('#add-activity').click()
  await at
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(`^${type}`) })
    .click()
  const form = editor(at)
  await form.getByLabel('Title', { exact: true }).first().fill(title)
  await form.getByLabel('Minutes', { exact: true }).first().fill(String(minutes))
  await form.getByLabel('Minutes', { exact: true }).first().press('Tab')
}

async function choose(at: Page, title: string, what: string): Promise<void> {
  await at.getByRole('button', { name: `More for ${title}` }).click()
  await at.getByRole('menuitem', { name: what }).click()
}

test('a workshop of two hours is built from nothing with a pointer', async () => {
  await page().goto(`${server.url}/facilitate`)
  await page().getByRole('button', { name: 'Begin with nothing' }).click()
  await page().waitForURL(/\/prepare\/own-/)
  id = page().url().split('/').at(-1) ?? ''
  await page().getByLabel('Name of the workshop').fill('An evening of listening')
  await page().getByLabel('The day begins at').fill('17:30')
  await add(page(), 'Practice', 'Listening in threes', 42)
  await add(page(), 'Break', 'Soup', 20)
  await add(page(), 'Presentation', 'What listening can be', 30)
  await page().getByText('30 minutes of talking in a row').waitFor()
  await editor(page()).getByLabel('Minutes', { exact: true }).first().fill('18')
  await editor(page()).getByLabel('Minutes', { exact: true }).first().press('Tab')
  await page().getByText('30 minutes of talking in a row').waitFor({ state: 'detached' })
  // Letter by letter, as a person types: the focus stays where it is.
  await editor(page()).getByLabel('Notes for facilitators').focus()
  await page().keyboard.type('Slowly. Ask what people know already.')
  await add(page(), 'Debrief', 'What did we hear?', 20)

  // Dragged between the arrival and the practice; everything after it flows on.
  const grip = block(page(), 'What listening can be').locator('[data-grip]')
  await grip.scrollIntoViewIfNeeded()
  const target = await block(page(), 'Listening in threes').boundingBox()
  const from = await grip.boundingBox()
  if (target === null || from === null) throw new Error('A block is not on the page')
  await page().mouse.move(from.x + 10, from.y + 10)
  await page().mouse.down()
  await page().mouse.move(from.x + 10, target.y + 40, { steps: 4 })
  await page().mouse.move(from.x + 10, target.y + 4, { steps: 4 })
  await page().mouse.up()
  await until(async () => (await titles())[1] === 'What listening can be')

  // The close has stayed last by itself; the break is chosen, then put elsewhere and back.
  await choose(page(), 'Soup', 'Move somewhere else…')
  await page().getByRole('button', { name: 'Put it after What did we hear?' }).click()
  await choose(page(), 'Soup', 'Move somewhere else…')
  await page().getByRole('button', { name: 'Put it after Listening in threes' }).click()
  await open(page(), 'Soup')
  await editor(page()).getByLabel('Begins at a fixed time').fill('19:00')
  await page().getByText('20 min free before').waitFor()
  await editor(page()).getByLabel('Begins at a fixed time').fill('18:30')
  await page().getByText('What comes before takes 10 minutes too long.').waitFor()
  await page().getByRole('button', { name: 'No fixed time' }).click()
  await until(async () => {
    const all = await titles()
    return (
      all.join() === 'Arrive,What listening can be,Listening in threes,Soup,What did we hear?,Close' &&
      (await kept()).agenda[3]?.startsAt === undefined
    )
  })
  expect((await kept()).agenda.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(120)
  await saved(page())
  await open(page(), 'Listening in threes')
  await picture(page(), 'prepare')
  await expectAccessible(page(), 'the editor of a day')
})

test('what was done can be taken back, and the day is there after the page is loaded again', async () => {
  await choose(page(), 'Soup', 'Remove')
  await until(async () => !(await titles()).includes('Soup'))
  await page().getByRole('button', { name: 'Undo' }).click()
  await until(async () => (await titles())[3] === 'Soup')
  await page().reload()
  await block(page(), 'Soup').waitFor()
  await open(page(), 'What listening can be')
  expect(await editor(page()).getByLabel('Notes for facilitators').inputValue()).toContain('Slowly')
})

test('with keys alone blocks are moved, changed and added', async () => {
  await tabTo(page(), /, Soup/)
  await page().keyboard.press('Alt+ArrowDown')
  await until(async () => (await titles())[4] === 'Soup')
  await tabTo(page(), /, Soup/)
  await page().keyboard.press('Alt+ArrowUp')
  await until(async () => (await titles())[3] === 'Soup')
  await tabTo(page(), 'Add an activity')
  await page().keyboard.press('Enter')
  await page().getByRole('dialog').waitFor()
  await tabTo(page(), /^Pulse/)
  await page().keyboard.press('Enter')
  await editor(page()).getByText('Questions').waitFor()
  await tabTo(page(), 'Title')
  await page().keyboard.press('Control+A')
  await page().keyboard.type('How are we?')
  await until(async () => (await titles()).includes('How are we?'))
  await tabTo(page(), 'More for How are we?')
  await page().keyboard.press('Enter')
  await page().getByRole('menuitem', { name: 'Remove' }).waitFor()
  await page().keyboard.press('End')
  await page().keyboard.press('Enter')
  await until(async () => !(await titles()).includes('How are we?'))
})

test('two facilitators change the day at once: both changes stay, and of one block both words are there', async () => {
  const theirs = await signedIn('laptop')
  await theirs.page.goto(`${server.url}/prepare/${id}`)
  await block(theirs.page, 'Soup').waitFor()
  await open(page(), 'Soup')
  await open(theirs.page, 'What did we hear?')
  const title = (at: Page) => editor(at).getByLabel('Title', { exact: true }).first()
  await Promise.all([title(page()).fill('Soup and bread'), title(theirs.page).fill('What have we heard?')])
  await until(async () => {
    const all = await titles()
    return all.includes('Soup and bread') && all.includes('What have we heard?')
  })
  await block(page(), 'What have we heard?').waitFor()
  await block(theirs.page, 'Soup and bread').waitFor()
  // An open menu stays as it is while the day changes behind it: what the keys are on is there for the next press.
  await page().getByRole('button', { name: 'More for Soup and bread' }).press('Enter')
  const remove = page().getByRole('menuitem', { name: 'Remove' })
  await remove.waitFor()
  await page().keyboard.press('End')
  await until(() => remove.evaluate((item) => item === document.activeElement))
  const chosen = await remove.elementHandle()
  await title(theirs.page).fill('What have we all heard?')
  await block(page(), 'What have we all heard?').waitFor()
  expect(await chosen?.evaluate((item) => item.isConnected && item === document.activeElement)).toBe(true)
  await page().keyboard.press('Escape')
  await remove.waitFor({ state: 'detached' })

  await open(theirs.page, 'Soup and bread')
  await Promise.all([title(page()).fill('Soup of mine'), title(theirs.page).fill('Soup of theirs')])
  const told = (at: Page) => at.getByRole('heading', { name: 'Two of us changed the same thing' })
  await until(async () => (await told(page()).isVisible()) || (await told(theirs.page).isVisible()))
  const loser = (await told(page()).isVisible()) ? page() : theirs.page
  await picture(loser, 'prepare-clash')
  await expectAccessible(loser, 'two who changed one block')
  await loser.getByRole('button', { name: 'Keep both' }).click()
  await until(async () => {
    const all = await titles()
    return all.includes('Soup of mine') && all.includes('Soup of theirs')
  })
  await theirs.context.close()
})

test('a server killed in the middle takes nothing away that was typed', async () => {
  await open(page(), 'Arrive')
  await server.kill()
  await editor(page()).getByLabel('Title', { exact: true }).first().fill('Come in and sit down')
  await page()
    .getByText(/until there is a connection|Waiting|on this device/i)
    .first()
    .waitFor()
  await server.restart()
  await until(async () => (await titles())[0] === 'Come in and sit down')
  await saved(page())
  await page().reload()
  await block(page(), 'Come in and sit down').waitFor()
})

test('the day goes out as a file and comes in again; a broken file names its fault and changes nothing', async () => {
  await page().goto(`${server.url}/facilitate`)
  const download = page().waitForEvent('download')
  await page().getByRole('link', { name: 'Save as a file: An evening of listening' }).click()
  const file = await readFile(await (await download).path(), 'utf8')
  const own = async () => (await owner.get<{ own: unknown[] }>('/api/templates')).body.own.length
  const chooser = page().locator('input[type=file]')
  const broken = file.replace(/"minutes": \d+/, '"minutes": "long"')
  await chooser.setInputFiles({ name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from(broken) })
  await page().getByText('At agenda.0.minutes:').waitFor()
  expect(await own()).toBe(1)
  await expectAccessible(page(), 'the own workshops')
  await chooser.setInputFiles({ name: 'evening.json', mimeType: 'application/json', buffer: Buffer.from(file) })
  await page().waitForURL(/\/prepare\/own-/)
  const again = page().url().split('/').at(-1) ?? ''
  expect(again).not.toBe(id)
  expect({ ...(await kept(again)), id }).toEqual(await kept())
})

test('a session is made of it, and a rehearsal begins with its first activity', async () => {
  await page().goto(`${server.url}/facilitate`)
  await page().getByRole('button', { name: 'Choose An evening of listening' }).first().click()
  await page().getByRole('dialog').getByRole('button', { name: 'Prepare it' }).click()
  await page().waitForURL(/\/facilitate\/[\w-]+$/)
  await page()
    .getByRole('button', { name: /^Rehearse this workshop/ })
    .click()
  await page().getByRole('heading', { name: 'This is a rehearsal' }).waitFor()
  await page().goto(`${server.url}/prepare/${id}`)
  await page().getByRole('button', { name: 'Rehearse', exact: true }).click()
  await page().getByRole('dialog').getByText('5 times as fast').click()
  await expectAccessible(page(), 'the way to a rehearsal')
  await page().getByRole('button', { name: 'Go to the rehearsal' }).click()
  await page().getByRole('heading', { name: 'This is a rehearsal' }).waitFor()
  const rehearsal = page().url().split('/').at(-1)
  for (const type of ['open-lobby', 'start-session']) {
    expect((await owner.post(`/api/sessions/${rehearsal}/commands`, { type })).status).toBe(200)
  }
  await page().getByText('Come in and sit down').first().waitFor()
})

test('on a phone and in the dark the editor is as whole', async () => {
  const phone = await signedIn('phone')
  await phone.page.goto(`${server.url}/prepare/${id}`)
  await block(phone.page, 'Listening in threes').waitFor()
  await expectAccessible(phone.page, 'the editor on a phone')
  await picture(phone.page, 'prepare-phone')
  await open(phone.page, 'Listening in threes')
  await editor(phone.page).getByLabel('People in a group').waitFor()
  await expectAccessible(phone.page, 'a block on a phone')
  await phone.page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(phone.page, 'a block on a phone in the dark')
  await picture(phone.page, 'prepare-phone-block')
  await page().goto(`${server.url}/prepare/${id}`)
  await page().emulateMedia({ colorScheme: 'dark' })
  await open(page(), 'Listening in threes')
  await expectAccessible(page(), 'the editor in the dark')
  await picture(page(), 'prepare-dark')
  await phone.context.close()
})
