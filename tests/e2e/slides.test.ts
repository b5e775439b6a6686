import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, claimOwner } from './support/api.ts'
import { expectAccessible, launch, picture, seat } from './support/browser.ts'
import { makePdf } from './support/pdf.ts'
import { joinByLink } from './support/people.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { until } from './support/until.ts'

let server: RunningServer
let browser: Browser
let owner: Caller
let session: string
let code: string

beforeAll(async () => {
  server = await startServer()
  browser = await launch()
  owner = await claimOwner(server.url, server.claim)
  const made = await owner.post<{ id: string; code: string }>('/api/sessions', { template: 'conf-90' })
  session = made.body.id
  code = made.body.code
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const command = (body: unknown) => owner.post(`/api/sessions/${session}/commands`, body)

async function cockpit(): Promise<Page> {
  const { page, context } = await seat(browser, 'laptop')
  const [name = '', value = ''] = (owner.headers.cookie ?? '').split('=')
  await context.addCookies([{ name, value, url: server.url }])
  await page.goto(`${server.url}/facilitate/${session}`)
  return page
}

const shownPage = (page: Page, words: string) => page.getByText(`On this page: ${words}`).waitFor({ state: 'attached' })

test('[L6] slides are uploaded, turned for everyone, looked back at, and stay where they are over a crash', async () => {
  const lead = await cockpit()
  await lead
    .getByRole('button', { name: /^Slides and clips for/ })
    .first()
    .click()
  const dialog = lead.getByRole('dialog')
  const input = dialog.getByLabel('Add a file')
  await input.setInputFiles({
    name: 'locked.pdf',
    mimeType: 'application/pdf',
    buffer: makePdf(['x'], { locked: true }),
  })
  await dialog.getByText('This PDF asks for a password.').waitFor()
  await input.setInputFiles({
    name: 'broken.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7\nnothing'),
  })
  await dialog.getByText('This PDF is damaged').waitFor()
  const long = makePdf(Array.from({ length: 2000 }, (_, i) => `Page ${i}`))
  await input.setInputFiles({ name: 'long.pdf', mimeType: 'application/pdf', buffer: long })
  await dialog.getByText('This PDF has 2,000 pages.').waitFor()
  await input.setInputFiles({ name: 'talk.pptx', mimeType: 'application/vnd.ms-powerpoint', buffer: Buffer.from('PK') })
  await dialog.getByText('Please save presentations as PDF first').waitFor()
  const path = join(tmpdir(), `slides-${process.pid}.pdf`)
  await writeFile(path, makePdf(['Harebell', 'Speedwell', 'Toadflax']))
  await input.setInputFiles(path)
  await dialog.getByText('Slides, 3 pages').waitFor()
  await dialog.getByText('A few words as large as a slide').click()
  await dialog.getByLabel('The words').fill('What moves you?')
  await dialog.getByRole('button', { name: 'Add these words' }).click()
  await dialog.getByText('A few words', { exact: true }).waitFor()
  await expectAccessible(lead, 'cockpit, what an activity shows')
  await picture(lead, 'media-dialog')
  await lead.keyboard.press('Escape')

  await command({ type: 'open-lobby' })
  const { page: phone } = await joinByLink(browser, server.url, code, 'Amaruq')
  const link = await owner.post<{ path: string }>(`/api/sessions/${session}/screen`)
  const wall = (await seat(browser, 'projector')).page
  await wall.goto(server.url + link.body.path)
  await command({ type: 'start-session' })
  const view = await owner.get<{ view: { media: { activity: string }[] } }>(`/api/sessions/${session}/view`)
  const activity = view.body.view.media[0]?.activity
  await command({ type: 'start-activity', activity })
  await shownPage(wall, 'Harebell')
  await picture(wall, 'media-wall')
  await expectAccessible(wall, 'projector, a slide')
  await phone.getByRole('button', { name: 'Show them here too' }).click()
  await shownPage(phone, 'Harebell')

  await lead.keyboard.press('3')
  await lead.getByText('On the screen: page 1 of 4').waitFor()
  await lead.getByRole('heading', { level: 3 }).first().click()
  await lead.keyboard.press('ArrowRight')
  await Promise.all([wall, phone].map((page) => shownPage(page, 'Speedwell')))
  await lead.getByLabel('Notes at this page').fill('breathe, Quillwort')
  await lead.getByLabel('Notes at this page').blur()
  await phone.getByRole('button', { name: 'Look at the page before' }).click()
  await shownPage(phone, 'Harebell')
  await lead.getByRole('button', { name: 'One page on for everyone' }).click()
  await shownPage(wall, 'Toadflax')
  await shownPage(phone, 'Harebell')
  await expectAccessible(phone, 'phone, looking back')
  await picture(phone, 'media-phone-back')
  await phone.getByRole('button', { name: 'Back to what everyone sees' }).click()
  await shownPage(phone, 'Toadflax')
  await server.killAndRestart()
  await lead.getByRole('button', { name: 'One page back for everyone' }).click()
  await Promise.all([wall, phone].map((page) => shownPage(page, 'Speedwell')))
  await until(async () => (await lead.getByLabel('Notes at this page').inputValue()) === 'breathe, Quillwort')
  expect(await phone.content()).not.toContain('Quillwort')
  await lead.getByRole('combobox', { name: 'Go to a page' }).selectOption({ index: 3 })
  await wall.getByText('What moves you?').waitFor()
  await expectAccessible(lead, 'cockpit, slides')
  await picture(lead, 'media-cockpit')
  await phone.emulateMedia({ colorScheme: 'dark' })
  await phone.getByText('What moves you?').waitFor()
  await expectAccessible(phone, 'phone in the dark, words')
  await picture(phone, 'media-phone-dark')
})
