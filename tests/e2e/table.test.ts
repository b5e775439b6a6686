import type { View } from '@coreflect/workshop'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addNote, sit } from './support/board-page.ts'
import { expectAccessible, launch, picture, type Seat, seat } from './support/browser.ts'
import { type GroupRoom, openGroupRoom } from './support/group-room.ts'
import { printedCode } from './support/printed-code.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { until } from './support/until.ts'

const names = ['Amaruq', 'Bexley', 'Cosimah', 'Dorianne', 'Elowenn', 'Fennick'] as const

let server: RunningServer
let browser: Browser
let room: GroupRoom
let tablet: Seat

beforeAll(async () => {
  server = await startServer()
  browser = await launch()
  room = await openGroupRoom(server, names)
  tablet = await seat(browser, 'laptop')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('[G8] the code on a printed tent leads a fresh phone to the group of that table', async () => {
  const desk = await seat(browser, 'laptop')
  const [name = '', value = ''] = (room.facilitator.headers.cookie ?? '').split('=')
  await desk.context.addCookies([{ name, value, url: server.url }])
  await desk.page.goto(`${server.url}/facilitate/${room.session}/paper`)
  await desk.page.getByRole('radio', { name: /^Table tents/ }).press('Space')
  await desk.page.getByLabel('The address that phones open', { exact: true }).fill(server.url)
  await desk.page.getByLabel('The address that phones open', { exact: true }).press('Tab')
  const link = `${server.url}/join/${room.code}?table=2`
  await desk.page.getByRole('img', { name: link }).first().waitFor()
  const tents = await desk.page.pdf({ preferCSSPageSize: true })
  expect(await printedCode(desk.page, tents, 2)).toBe(link)
  await desk.context.close()

  const phone = await seat(browser, 'phone')
  await phone.page.goto(link)
  await phone.page.getByRole('button', { name: 'This tablet is for a whole group' }).click()
  await phone.page.getByRole('heading', { name: 'Group 2', level: 1 }).waitFor()
  expect(new URL(phone.page.url()).search).toBe('')
  await phone.page.reload()
  await phone.page.getByRole('heading', { name: 'Group 2', level: 1 }).waitFor()
  await expectAccessible(phone.page, 'a phone that came by a tent')
  await picture(phone.page, 'table-by-tent')
  await phone.context.close()
})

test('[G8] one tablet serves a whole group: its board, its time, its signs, and nobody’s card, over a killed server', async () => {
  const { page, recording } = tablet
  await page.goto(`${server.url}/join/${room.code}`)
  await page.getByRole('button', { name: 'This tablet is for a whole group' }).click()
  await page.getByRole('heading', { name: 'Which group is at this table?' }).waitFor()
  await expectAccessible(page, 'table, which group')
  await page.getByRole('button', { name: 'Group 1' }).click()
  await page.getByRole('heading', { name: 'Group 1', level: 1 }).waitFor()
  await page.getByRole('button', { name: 'We are all here' }).click()
  await page.getByText('The facilitators see that you are all here').waitFor()
  await room.say({ type: 'start-turn' })
  await page.getByText('Speak and listen').waitFor()
  await addNote(page, 'Snowbell')
  await page.getByText('Saved', { exact: true }).waitFor()
  await expectAccessible(page, 'table, in a turn')
  await picture(page, 'table-turn-1280')
  const member = await sit(browser, 'laptop', room, room.trio[0])
  await member.goto(`${server.url}/take-part/${room.session}?at=board`)
  await member.getByText('Snowbell').first().waitFor()
  await server.killAndRestart()
  await page.reload()
  await page.getByText('Snowbell').first().waitFor()
  await page.getByRole('button', { name: 'Ask for help' }).click()
  await page.getByText('You asked for help. The facilitators see it.').waitFor()
  for (const { name } of [room.stranger]) expect(recording.holds(name)).toBe(false)
  expect(recording.holds('Begin where the scenario begins')).toBe(false)
  await page.setViewportSize({ width: 768, height: 1024 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page, 'table, tablet in the dark')
  await picture(page, 'table-turn-768-dark')
  await page.setViewportSize({ width: 360, height: 740 })
  await expectAccessible(page, 'table, small')
  await picture(page, 'table-turn-360-dark')
})

test('[K1] after the close the group can still say at its table what becomes of its board', async () => {
  const { page } = tablet
  await room.say({ type: 'close-session' })
  await page.getByText('The workshop is over', { exact: false }).waitFor()
  await page.getByText(/^If nobody says anything, it is deleted on/).waitFor()
  await expectAccessible(page, 'table, over')
  await picture(page, 'table-over-360-dark')
  await page.getByRole('radio', { name: /^Open it to the room/ }).check()
  await page.getByRole('radio', { name: /^Keep it for us/ }).check()
  const said = async () => {
    const { body } = await room.facilitator.get<{ view: View }>(`/api/sessions/${room.session}/view`)
    return body.view.fates.map(({ fate }) => fate)
  }
  // What is only gone past is not said: it would be open to everybody for that moment.
  expect((await said())[0]).toBe(null)
  await page.getByRole('button', { name: 'This is our word' }).click()
  await until(async () => (await said())[0] === 'keep')
  expect(await page.getByRole('radio', { name: /^Keep it for us/ }).isChecked()).toBe(true)
  // Opened anew it is a device like any other.
  await page.reload()
  await page.getByText('The workshop is over', { exact: false }).waitFor()
  expect(await page.getByRole('radio').count()).toBe(0)
})
