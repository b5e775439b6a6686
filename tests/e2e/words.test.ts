import type { Framework, Lens, Template, View } from '@coreflect/workshop'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Caller, claimOwner } from './support/api.ts'
import { expectAccessible, launch, picture, type Seat, seat } from './support/browser.ts'
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
  id = (await owner.post<{ template: Template }>('/api/templates', { copyOf: 'conf-90' })).body.template.id
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail' && mine !== undefined) await picture(mine.page, 'failed-words')
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
const kept = async () => (await owner.get<{ template: Template }>(`/api/templates/${id}`)).body.template
const activity = async (type: string) => (await kept()).agenda.find((one) => one.type === type)
const editor = (at: Page) => at.locator('[data-editor]')
const open = (at: Page, title: string) =>
  at.locator('[data-block]').filter({ hasText: title }).first().locator('[data-open]').click()
const dialog = (at: Page) => at.getByRole('dialog')
const ownLenses = async () => (await owner.get<{ own: Lens[] }>('/api/lenses')).body.own
const ownFrameworks = async () => (await owner.get<{ own: Framework[] }>('/api/frameworks')).body.own

test('a scene gets its pause points, and the close its evaluation', async () => {
  await page().goto(`${server.url}/prepare/${id}`)
  await open(page(), 'One conversation, played twice')
  await editor(page()).getByRole('button', { name: 'Add a pause' }).click()
  const pause = editor(page()).getByLabel('Pause 3, in minutes')
  await pause.fill('0.5')
  await pause.press('Tab')
  await until(async () => (await activity('demo'))?.demo?.pausePoints[0] === 30)
  expect((await activity('demo'))?.demo?.pausePoints).toEqual([30, 90, 240])
  await expectAccessible(page(), 'the pause points of a scene')

  await open(page(), 'What we take with us')
  await editor(page()).getByRole('button', { name: 'Ask something' }).click()
  await editor(page()).getByLabel('What everyone is asked').fill('What should stay?')
  await until(async () => (await activity('close'))?.pulse?.questions[0]?.question.en === 'What should stay?')
  await expectAccessible(page(), 'the evaluation of a close')
  await editor(page()).getByRole('button', { name: 'Remove question 1' }).click()
  await until(async () => (await activity('close'))?.pulse === undefined)
  await page().getByRole('button', { name: 'Undo' }).click()
  await until(async () => (await activity('close'))?.pulse?.questions.length === 1)
})

test('what is asked at the end stands under Closing once the close is on', async () => {
  const made = (await owner.post<{ id: string }>('/api/sessions', { template: id })).body.id
  const { page: at } = await signedIn('laptop')
  const close = (await activity('close'))?.id ?? ''
  for (const command of [
    { type: 'open-lobby' },
    { type: 'start-session' },
    { type: 'start-activity', activity: close },
  ]) {
    const { status } = await owner.post(`/api/sessions/${made}/commands`, command)
    expect([command.type, status]).toEqual([command.type, 200])
  }
  await at.goto(`${server.url}/facilitate/${made}`)
  await at.getByRole('button', { name: /What should stay\?/ }).click()
  await until(async () => {
    const { view } = (await owner.get<{ view: View }>(`/api/sessions/${made}/view`)).body
    return view.pulse?.question === 'What should stay?'
  })
  await at.getByRole('button', { name: 'Close the answers' }).waitFor()
  await expectAccessible(at, 'what is asked under Closing')
  await picture(at, 'words-closing')
  await at.context().close()
})

test('a lens is written where the day is prepared, and the day looks through it at once', async () => {
  await open(page(), 'First contact in everyday words')
  await editor(page()).getByRole('button', { name: 'Change its words' }).click()
  const name = dialog(page()).getByLabel('Name')
  await name.fill('Plain, for us')
  await dialog(page()).getByLabel('On the button').first().fill('Said')
  await expectAccessible(page(), 'a lens that is written')
  await dialog(page()).getByRole('button', { name: 'Keep it and look through it' }).click()
  await dialog(page()).waitFor({ state: 'detached' })
  await until(async () => {
    const { lens } = (await activity('practice')) ?? {}
    return (await kept()).lenses.find((one) => one.id === lens)?.name.en === 'Plain, for us'
  })
  expect((await ownLenses()).map((one) => one.kinds[0]?.name.en)).toEqual(['Said'])
})

test('frameworks and lenses of our own are written, changed and removed without a workshop', async () => {
  await page().goto(`${server.url}/facilitate`)
  await page().getByRole('link', { name: 'Frameworks and lenses' }).click()
  await page().getByRole('heading', { name: 'Our own words' }).waitFor()
  await expectAccessible(page(), 'our own words')
  await page().getByRole('button', { name: 'Adapt a copy of Attentive listening' }).click()
  await dialog(page()).getByLabel('Name').first().fill('Listening in our house')
  await expectAccessible(page(), 'a framework that is written')
  await dialog(page()).getByRole('button', { name: 'Keep it', exact: true }).click()
  await page().getByText('Listening in our house').waitFor()
  expect((await ownFrameworks()).map((one) => one.name.en)).toEqual(['Listening in our house'])

  await page().getByRole('button', { name: 'Change Plain, for us' }).click()
  await dialog(page()).getByLabel('Name').fill('Plain for us all')
  await dialog(page()).getByRole('button', { name: 'Keep this lens' }).click()
  await page().getByText('Plain for us all').waitFor()
  await page().evaluate(() => scrollTo(0, 0))
  await picture(page(), 'words')
  await page().getByRole('button', { name: 'Remove Plain for us all' }).click()
  await dialog(page()).getByRole('button', { name: 'Remove it' }).click()
  await page().getByText('Plain for us all').waitFor({ state: 'detached' })
  expect(await ownLenses()).toEqual([])
})

test('on a phone and in the dark our own words are as whole', async () => {
  const phone = await signedIn('phone')
  await phone.page.emulateMedia({ colorScheme: 'dark' })
  await phone.page.goto(`${server.url}/facilitate/words`)
  await phone.page.getByText('Listening in our house').waitFor()
  await expectAccessible(phone.page, 'our own words on a phone')
  await phone.page.getByRole('button', { name: 'Make a lens' }).click()
  await dialog(phone.page).waitFor()
  await expectAccessible(phone.page, 'a new lens on a phone')
  await phone.context.close()
})
