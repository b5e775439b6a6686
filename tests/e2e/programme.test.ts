import type { View } from '@coreflect/workshop'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callerOf } from './support/api.ts'
import { expectAccessible, launch, picture, seat } from './support/browser.ts'
import { type GroupRoom, openGroupRoom } from './support/group-room.ts'
import { type RunningServer, startServer } from './support/server.ts'

const names = ['Amaruq', 'Bexley', 'Cosimah', 'Dorianne', 'Elowenn', 'Fennick'] as const

let server: RunningServer
let browser: Browser
let room: GroupRoom

beforeAll(async () => {
  server = await startServer()
  browser = await launch()
  room = await openGroupRoom(server, names)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('[G6] a workshop goes on from an earlier one: who comes back is known, and groups are new', async () => {
  const { page, context } = await seat(browser, 'laptop')
  await context.request.post(`${server.url}/api/sign-in`, {
    data: { name: 'Noor', password: 'a quiet long word' },
    headers: { origin: server.url },
  })
  await page.goto(`${server.url}/facilitate`)
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Practice in threes' }) })
  await card.getByRole('button', { name: /^Choose/ }).click()
  const from = page.getByLabel('Goes on from')
  await from.selectOption({ index: 1 })
  await expectAccessible(page, 'prepare a workshop that goes on')
  await picture(page, 'programme-prepare')
  await page.getByRole('button', { name: 'Prepare it' }).click()
  await page.getByRole('button', { name: 'Open the doors' }).click()
  await page.getByRole('heading', { name: 'Let people in' }).waitFor()
  const session = page.url().split('/').at(-1) ?? ''
  const look = async () =>
    (await (await context.request.get(`${server.url}/api/sessions/${session}/view`)).json()).view as View
  const { code } = (await look()).session
  const met = room.trio.map(({ id }) => id)
  for (const name of names) {
    const joining = { code, name, device: `device-of-${name}-0123456789` }
    const { body } = await callerOf(server.url).post<{ person: string }>('/api/join', joining)
    const before = [...room.trio, room.stranger].find((one) => one.name === name)
    if (before !== undefined) expect(body.person).toBe(before.id)
  }
  await server.killAndRestart()
  await page.reload()
  await page.getByText('Arrived: 6').first().waitFor()
  const formed = await context.request.post(`${server.url}/api/sessions/${session}/commands`, {
    data: { type: 'form-groups', mode: 'mix-new', size: 2, seed: 3 },
    headers: { origin: server.url },
  })
  expect(formed.status()).toBe(200)
  for (const { seats } of (await look()).draft?.groups ?? []) {
    expect(seats.filter(({ person }) => met.includes(person)).length).toBe(1)
  }
})
