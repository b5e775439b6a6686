import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, claimOwner } from './support/api.ts'
import { expectAccessible, launch, picture, seat } from './support/browser.ts'
import { makeClip, playerOf, spreadOf } from './support/clip.ts'
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

const say = (command: object) => owner.post(`/api/sessions/${session}/commands`, command)
const captions = 'WEBVTT\n\n00:00.000 --> 10:00.000\nA number that counts the seconds\n'

async function cockpit(): Promise<Page> {
  const { page, context } = await seat(browser, 'laptop')
  const [name = '', value = ''] = (owner.headers.cookie ?? '').split('=')
  await context.addCookies([{ name, value, url: server.url }])
  await page.goto(`${server.url}/facilitate/${session}`)
  return page
}

/** Everything that a page asks of anyone but our own server. */
function strangersOf(page: Page): readonly string[] {
  const found: string[] = []
  page.on('request', (request) => {
    if (/^(?:http|ws)/.test(request.url()) && !request.url().includes('//localhost:')) found.push(request.url())
  })
  return found
}

/** The clip is there, ready to be shown, with its captions. */
const ready = (page: Page) =>
  until(() =>
    page.evaluate(() => {
      const video = document.querySelector('video')
      return video !== null && video.readyState >= 2 && video.textTracks[0]?.cues?.length === 1
    }),
  )
const inStep = (pages: readonly Page[]) => until(async () => ((await spreadOf(pages)) ?? 1000) < 300)
const standsAt = (page: Page, position: number) =>
  until(async () => {
    const player = await playerOf(page)
    return player !== null && !player.moves && Math.abs(player.position - position) < 0.1
  })

test('[L6] a clip asks for captions, and is played, placed and held for everyone in step, also after a crash', async () => {
  const lead = await cockpit()
  await lead.getByRole('button', { name: 'Slides and clips for How did we learn to see it that way?' }).click()
  const dialog = lead.getByRole('dialog')
  const buffer = await makeClip(lead, 200)
  await dialog.getByLabel('Add a file').setInputFiles({ name: 'count.webm', mimeType: 'video/webm', buffer })
  await dialog.getByText('This clip has no captions.').waitFor()
  const captionFile = dialog.locator('input[accept^=".vtt"]')
  await captionFile.setInputFiles({ name: 'c.vtt', mimeType: 'text/vtt', buffer: Buffer.from('1\n00:00 no captions') })
  await dialog.getByText('This kind of file cannot be shown', { exact: false }).first().waitFor()
  await captionFile.setInputFiles({ name: 'c.vtt', mimeType: 'text/vtt', buffer: Buffer.from(captions) })
  await dialog.getByText('Captions are there.').waitFor()
  await dialog.getByLabel('The clip in words').fill('A number counts the seconds.')
  await dialog.getByLabel('The clip in words').blur()
  await expectAccessible(lead, 'cockpit, a clip is prepared')
  await picture(lead, 'clip-dialog')
  await dialog.getByText('A clip on another site').click()
  await dialog.getByLabel('Its address').fill('https://clips.example/one')
  await dialog.getByLabel('What it is called').fill('A clip elsewhere')
  await dialog.getByRole('button', { name: 'Add this clip' }).click()
  await dialog.getByText('A clip elsewhere', { exact: true }).first().waitFor()
  await lead.keyboard.press('Escape')

  await say({ type: 'open-lobby' })
  const { page: phone } = await joinByLink(browser, server.url, code, 'Amaruq')
  const link = await owner.post<{ path: string }>(`/api/sessions/${session}/screen`)
  const { page: wall } = await seat(browser, 'projector')
  await wall.goto(server.url + link.body.path)
  const { page: table } = await seat(browser, 'laptop')
  await table.goto(`${server.url}/join/${code}`)
  await table.getByRole('button', { name: 'This tablet is for a whole group' }).click()
  await say({ type: 'start-session' })
  await say({ type: 'start-activity', activity: 'clip' })
  await phone.getByText('The clip in words').waitFor()
  for (const page of [phone, table]) await page.getByRole('button', { name: 'Show them here too' }).click()
  await lead.keyboard.press('3')
  const pages = [wall, phone, table, lead]
  const strangers = pages.map(strangersOf)
  for (const page of pages) await ready(page)

  await lead.getByRole('button', { name: 'Play for everyone' }).click()
  await inStep(pages)
  const { page: late } = await seat(browser, 'phone')
  await late.goto(`${server.url}/join/${code}`)
  await late.getByLabel('Your name for today').fill('Bexley')
  await late.getByRole('button', { name: 'Join' }).click()
  await late.getByRole('button', { name: 'Show them here too' }).click()
  await inStep([...pages, late])
  await wall.getByRole('button', { name: /^With(?:out)? sound$/ }).waitFor()
  await expectAccessible(wall, 'projector, a clip')
  await picture(wall, 'clip-wall')
  await expectAccessible(table, 'table, a clip')
  await picture(table, 'clip-table')
  await expectAccessible(lead, 'cockpit, a clip plays')
  await picture(lead, 'clip-cockpit')

  await server.killAndRestart()
  await late.reload()
  await lead.getByRole('button', { name: 'Hold for everyone' }).waitFor()
  await inStep([...pages, late])
  await lead.getByLabel('Place in the clip').fill('100')
  await until(async () => ((await playerOf(wall))?.position ?? 0) >= 100)
  await inStep([...pages, late])
  await lead.keyboard.press('Escape')
  await lead.getByRole('button', { name: 'Hold for everyone' }).click()
  await say({ type: 'place-clip', activity: 'clip', part: await partId(), position: 33 })
  for (const page of [...pages, late]) await standsAt(page, 33)
  await expectAccessible(phone, 'phone, a clip')
  await picture(phone, 'clip-phone')
  await phone.emulateMedia({ colorScheme: 'dark' })
  await picture(phone, 'clip-phone-dark')

  await lead.getByRole('heading', { level: 3 }).first().click()
  await lead.keyboard.press('v')
  await inStep([...pages, late])
  await lead.keyboard.press('ArrowRight')
  for (const page of [wall, phone, table, late]) {
    const away = page.getByRole('link', { name: 'Open it at clips.example' })
    await away.waitFor()
    expect(await away.getAttribute('rel')).toBe('noreferrer noopener')
  }
  await expectAccessible(wall, 'projector, the way to a clip elsewhere')
  await picture(wall, 'clip-elsewhere')
  expect(strangers.flat()).toEqual([])

  await say({ type: 'end-activity' })
  await phone.getByRole('link', { name: 'Agenda', exact: true }).click()
  await phone.getByText('Read again: How did we learn to see it that way?').click()
  const own = phone.locator('video[controls]')
  await own.evaluate((video: HTMLVideoElement) => {
    video.muted = true
    return video.play()
  })
  await until(() => own.evaluate((video: HTMLVideoElement) => video.currentTime > 0.2))
  await expectAccessible(phone, 'phone, a clip looked at again')
  await picture(phone, 'clip-again')
})

async function partId(): Promise<string> {
  const { body } = await owner.get<{ view: { media: { parts: { id: string; kind: string }[] }[] } }>(
    `/api/sessions/${session}/view`,
  )
  return body.view.media.flatMap(({ parts }) => parts).find(({ kind }) => kind === 'clip')?.id ?? ''
}
