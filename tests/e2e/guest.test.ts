import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addNote, sit } from './support/board-page.ts'
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

test('[P2] a guest is announced to a group, reads its board after a yes, and no longer than it likes', async () => {
  const lead = await seat(browser, 'laptop')
  await lead.context.request.post(`${server.url}/api/sign-in`, {
    data: { name: 'Noor', password: 'a quiet long word' },
    headers: { origin: server.url },
  })
  await lead.page.goto(`${server.url}/facilitate/${room.session}`)
  await lead.page.getByRole('button', { name: 'Doors' }).click()
  await lead.page.getByLabel('Name of the guest').fill('Quentina')
  await lead.page.getByRole('button', { name: 'Make a link', exact: true }).click()
  const link = await lead.page.getByLabel('Link for the guest').inputValue()
  const guest = await seat(browser, 'laptop')
  await guest.page.goto(server.url + new URL(link).pathname + new URL(link).hash)
  await guest.page.getByRole('heading', { name: 'Welcome, Quentina' }).waitFor()
  const member = await sit(browser, 'phone', room, room.trio[0])
  await member.goto(`${server.url}/take-part/${room.session}?at=board`)
  await addNote(member, 'Quillwort')
  await member.getByText('Saved', { exact: true }).waitFor()
  await lead.page.getByRole('button', { name: 'Announce Quentina' }).click()
  await member.getByText('Quentina, a guest who looks on, would like to sit with you').waitFor()
  await expectAccessible(member, 'phone, a guest knocks')
  await picture(member, 'guest-knocks-phone')
  expect(guest.recording.holds('Quillwort')).toBe(false)
  await member.getByRole('button', { name: 'Come in' }).click()
  await guest.page.getByText('Quillwort').first().waitFor()
  expect(await guest.page.getByRole('button', { name: 'Templates and files' }).count()).toBe(0)
  expect(await member.getByRole('button', { name: 'Templates and files' }).count()).toBe(1)
  await lead.page.getByText('Quentina looks on with group 1.').waitFor()
  await expectAccessible(guest.page, 'guest, reading a board')
  await picture(guest.page, 'guest-board')
  await guest.page.setViewportSize({ width: 360, height: 740 })
  await guest.page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(guest.page, 'guest, on a phone in the dark')
  await picture(guest.page, 'guest-board-360-dark')
  await expectAccessible(lead.page, 'cockpit, a guest')
  await picture(lead.page, 'guest-cockpit')
  await member.getByRole('button', { name: 'Please leave us' }).click()
  await guest.page.getByText('The group said: not now.').waitFor()
  await guest.page.getByText('Quillwort').first().waitFor({ state: 'detached' })
  expect(guest.recording.holds(room.trio[0].name)).toBe(false)
})
