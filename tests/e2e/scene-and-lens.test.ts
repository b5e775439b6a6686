import { lenses } from '@coreflect/library'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, callerOf, claimOwner } from './support/api.ts'
import { expectAccessible, launch, picture, seat } from './support/browser.ts'
import { type RunningServer, startServer } from './support/server.ts'

let server: RunningServer
let browser: Browser
let facilitator: Caller

beforeAll(async () => {
  server = await startServer()
  browser = await launch()
  facilitator = await claimOwner(server.url, server.claim)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const kind = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) })
const shows = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()

/** A look in both lights; then it is light again. */
async function look(page: Page, name: string): Promise<void> {
  await expectAccessible(page, name)
  await picture(page, name)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page, `${name}, dark`)
  await picture(page, `${name}-dark`)
  await page.emulateMedia({ colorScheme: 'light' })
}

test('a scene is noted by everyone through a lens, held for a moment, given to the room and counted; every form of lens fits a phone', async () => {
  const made = await facilitator.post<{ id: string; code: string }>('/api/sessions', { template: 'conf-90' })
  const { id: session, code } = made.body
  const say = async (command: object) => {
    const { status, body } = await facilitator.post(`/api/sessions/${session}/commands`, command)
    expect([command, status, body]).toEqual([command, 200, { version: expect.any(Number) }])
  }
  const lens = (id: string) => lenses.find((one) => one.id === id)
  await say({ type: 'open-lobby' })
  const joining = { code, name: 'Gwennol', device: 'device-of-gwennol-0123456789' }
  const joined = await callerOf(server.url).post<{ person: string; token: string }>('/api/join', joining)
  const { page: phone, context } = await seat(browser, 'phone')
  const place = [`coreflect.person.${session}`, JSON.stringify(joined.body)] as const
  await context.addInitScript(([key, value]) => localStorage.setItem(key, value), place)
  await say({ type: 'choose-lens', activity: 'twice', lens: lens('tally') })
  await say({ type: 'start-activity', activity: 'twice' })
  await phone.goto(`${server.url}/take-part/${session}`)
  await kind(phone, 'Open question').tap()
  await kind(phone, 'Open question').tap()
  await kind(phone, 'Advice').tap()
  await shows(phone, '2 times')
  await look(phone, 'scene-tally')
  await say({ type: 'choose-lens', activity: 'twice', lens: lens('hope-fear') })
  await say({ type: 'pause' })
  await shows(phone, /^The scene stands still/)
  await kind(phone, 'A reply').tap()
  await phone.getByRole('textbox', { name: 'What was said' }).fill('You should rest')
  await phone.getByRole('textbox', { name: 'What it invites' }).fill('to be quiet about it')
  await phone.getByRole('textbox', { name: 'Another way' }).fill('What would be good right now?')
  await look(phone, 'scene-reply')
  await say({ type: 'resume' })
  await phone.getByRole('button', { name: 'Give it to the whole room' }).tap()
  await shows(phone, /^It goes to the next debrief/)
  for (let other = 1; other <= 5; other += 1) {
    const name = `Gwennol ${other}`
    const { body } = await callerOf(server.url).post<{ token: string }>('/api/join', {
      ...joining,
      name,
      device: `device-of-${other}-0123456789`,
    })
    const given = await callerOf(server.url, { authorization: `Bearer ${body.token}` }).post(
      `/api/sessions/${session}/commands`,
      {
        type: 'offer-from-scene',
        activity: 'twice',
        observation: {
          id: `scene-${other}`,
          kind: other === 1 ? 'invites' : 'said',
          moment: 20,
          text: `Thanks ${other}`,
        },
      },
    )
    expect([given.body, given.status]).toEqual([{ version: expect.any(Number) }, 200])
  }
  await say({ type: 'start-activity', activity: 'debrief-1' })
  await shows(phone, 'What would be good right now?')

  const { page, context: cockpit } = await seat(browser, 'laptop')
  const [cookie = '', value = ''] = (facilitator.headers.cookie ?? '').split('=')
  await cockpit.addCookies([{ name: cookie, value, url: server.url }])
  await page.goto(`${server.url}/facilitate/${session}`)
  await page.getByRole('button', { name: 'Numbers' }).click()
  await page
    .getByRole('table', { name: 'By round' })
    .getByRole('row', { name: /Scenes\s*6/ })
    .waitFor()
  await page
    .getByRole('table', { name: 'By lens' })
    .getByRole('row', { name: /Hope and fear\s*6/ })
    .waitFor()
  await page
    .getByRole('table', { name: 'By kind' })
    .getByRole('row', { name: /fewer than five/i })
    .first()
    .waitFor()
  await picture(page, 'scene-numbers')
  await cockpit.close()
})

test('a facilitator makes a lens and a framework of our own in the cockpit; they are kept for the next workshop, and read on phones', async () => {
  const made = await facilitator.post<{ id: string; code: string }>('/api/sessions', { template: 'conf-90' })
  const { context, page } = await seat(browser, 'laptop')
  const [name = '', value = ''] = (facilitator.headers.cookie ?? '').split('=')
  await context.addCookies([{ name, value, url: server.url }])
  await page.goto(`${server.url}/facilitate/${made.body.id}`)
  const lensOf = () => page.getByRole('button', { name: /Choose a lens for One conversation, played twice/ })
  await lensOf().click()
  await page.getByRole('radio', { name: /^Tally/ }).waitFor()
  await expectAccessible(page, 'choosing a lens')
  await picture(page, 'lens-choice')
  await page.getByRole('button', { name: 'Make one of our own' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Breaths')
  await page.getByRole('textbox', { name: 'On the button' }).first().fill('A long one')
  await page.getByRole('textbox', { name: 'One line that says what it means' }).first().fill('Three or more')
  await expectAccessible(page, 'making a lens')
  await picture(page, 'lens-editor')
  await page.getByRole('button', { name: 'Keep it and look through it' }).click()
  await page.getByRole('button', { name: /^Looked through: Breaths/ }).waitFor()
  const kept = await facilitator.get<{ own: { name: object }[] }>('/api/lenses')
  expect(kept.body.own.map((lens) => lens.name)).toEqual([{ en: 'Breaths' }])

  await page.getByRole('button', { name: 'Choose the words of a method' }).click()
  await page.getByRole('radio', { name: 'Intentional Peer Support' }).check()
  await shows(page, /not endorsed by the authors/)
  await expectAccessible(page, 'choosing a method')
  await picture(page, 'framework-choice')
  await page.getByRole('button', { name: 'Make our own from it' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Our way')
  await page.getByRole('textbox', { name: 'In a word or two' }).first().fill('Side by side')
  await page.getByText('Español', { exact: true }).first().click()
  await page.getByRole('textbox', { name: 'Name' }).fill('A nuestra manera')
  await page.getByText('English', { exact: true }).first().click()
  await page.getByRole('checkbox', { name: 'Breaths' }).check()
  await expectAccessible(page, 'writing a method')
  await picture(page, 'framework-editor')
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 360, height: 740 })
  await expectAccessible(page, 'writing a method on a phone, dark')
  await picture(page, 'framework-editor-phone-dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('button', { name: 'Keep it' }).click()
  await page.getByRole('button', { name: 'Go by this one' }).click()
  await page.getByRole('button', { name: 'In the words of: Our way' }).waitFor()
  await page.getByRole('button', { name: /Choose a lens for First contact/ }).click()
  await page.getByRole('radio', { name: /^Breaths/ }).waitFor()
  expect(await page.getByRole('radio').first().getAttribute('value')).toBe(
    (await facilitator.get<{ own: { id: string }[] }>('/api/lenses')).body.own[0]?.id,
  )
  await context.close()

  const path = `/api/sessions/${made.body.id}`
  await facilitator.post(`${path}/commands`, { type: 'open-lobby' })
  const joining = { code: made.body.code, name: 'Gwennol', device: 'device-of-gwennol-0123456789' }
  const joined = await callerOf(server.url).post<{ person: string; token: string }>('/api/join', joining)
  const { page: phone, context: pocket } = await seat(browser, 'phone', 'es')
  const place = [`coreflect.person.${made.body.id}`, JSON.stringify(joined.body)] as const
  await pocket.addInitScript(([key, ticket]) => localStorage.setItem(key, ticket), place)
  await phone.goto(`${server.url}/take-part/${made.body.id}`)
  await phone.getByRole('button', { name: 'A mano' }).click()
  await phone.getByText('A nuestra manera').click()
  await shows(phone, 'Aprender en común')
  await look(phone, 'framework-phone')
  await pocket.close()
})
