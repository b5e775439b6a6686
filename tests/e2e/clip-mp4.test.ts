import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, claimOwner } from './support/api.ts'
import { launch, seat } from './support/browser.ts'
import { playerOf } from './support/clip.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { until } from './support/until.ts'

let server: RunningServer
let browser: Browser
let owner: Caller

beforeAll(async () => {
  server = await startServer()
  browser = await launch()
  owner = await claimOwner(server.url, server.claim)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** Some seconds of H.264 in an MP4, recorded by the browser from a canvas that changes. */
async function recorded(page: Page): Promise<Buffer> {
  const bytes = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 160
    canvas.height = 90
    const brush = canvas.getContext('2d')
    const recorder = new MediaRecorder(canvas.captureStream(10), { mimeType: 'video/mp4;codecs=avc1.42E01E' })
    const parts: Blob[] = []
    recorder.ondataavailable = ({ data }) => parts.push(data)
    const over = new Promise((resolve) => {
      recorder.onstop = resolve
    })
    recorder.start()
    for (let drawn = 0; drawn < 40; drawn += 1) {
      brush?.fillRect(drawn * 4, 0, 4, 90)
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)))
    }
    recorder.stop()
    await over
    return [...new Uint8Array(await new Blob(parts).arrayBuffer())]
  })
  return Buffer.from(bytes)
}

test('a clip as MP4 is taken in and played on the wall', async () => {
  const made = await owner.post<{ id: string }>('/api/sessions', { template: 'conf-90' })
  const session = made.body.id
  const say = (command: object) => owner.post(`/api/sessions/${session}/commands`, command)
  const { page: lead, context } = await seat(browser, 'laptop')
  const [name = '', value = ''] = (owner.headers.cookie ?? '').split('=')
  await context.addCookies([{ name, value, url: server.url }])
  await lead.goto(`${server.url}/facilitate/${session}`)
  await lead.getByRole('button', { name: 'Slides and clips for How did we learn to see it that way?' }).click()
  const dialog = lead.getByRole('dialog')
  const buffer = await recorded(lead)
  expect(buffer.subarray(4, 8).toString('latin1')).toBe('ftyp')
  await dialog.getByLabel('Add a file').setInputFiles({ name: 'count.mp4', mimeType: 'video/mp4', buffer })
  await dialog.getByText('This clip has no captions.').waitFor()
  await lead.keyboard.press('Escape')
  await say({ type: 'open-lobby' })
  const link = await owner.post<{ path: string }>(`/api/sessions/${session}/screen`)
  const { page: wall } = await seat(browser, 'projector')
  await wall.goto(server.url + link.body.path)
  await say({ type: 'start-session' })
  await say({ type: 'start-activity', activity: 'clip' })
  await lead.keyboard.press('3')
  await lead.getByRole('button', { name: 'Play for everyone' }).click()
  await until(async () => ((await playerOf(wall))?.position ?? 0) > 1)
})
