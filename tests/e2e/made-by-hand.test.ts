import type { Template } from '@coreflect/workshop'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Caller, callerOf, claimOwner } from './support/api.ts'
import { expectAccessible, launch, picture, type Seat, seat } from './support/browser.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { until } from './support/until.ts'

let server: RunningServer
let browser: Browser
let owner: Caller
let mine: Seat
let phone: Seat
let template = ''
let session = ''
const people: { person: string; token: string }[] = []

beforeAll(async () => {
  server = await startServer()
  browser = await launch()
  owner = await claimOwner(server.url, server.claim)
  mine = await seat(browser, 'laptop')
  phone = await seat(browser, 'phone')
  const [name = '', value = ''] = (owner.headers.cookie ?? '').split('=')
  await mine.context.addCookies([{ name, value, url: server.url }])
})
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  await Promise.all([mine, phone].map((one, i) => one && picture(one.page, `failed-made-${i}`)))
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const kept = async () => (await owner.get<{ template: Template }>(`/api/templates/${template}`)).body.template.agenda
const form = (at: Page) => at.locator('[data-editor]')
const field = (label: string, nth = 0) => form(mine.page).getByLabel(label, { exact: true }).nth(nth)

/** Adds an activity of this kind at the end, gives it a title and what its form asks for. */
async function make(kind: string, fill: () => Promise<unknown> = async () => {}): Promise<void> {
  await mine.page.locator('#add-activity').click()
  await mine.page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(`^${kind}`) })
    .click()
  await field('Title').fill(`Our ${kind}`)
  await field('What everyone reads').fill(`Words for ${kind}`)
  await fill()
}
const line = async (part: string, text: string, nth = 0) => {
  const lines = form(mine.page).getByRole('group', { name: part })
  await lines.getByRole('button', { name: 'One more line' }).click()
  await lines.getByLabel(`Line ${nth + 1}`, { exact: true }).fill(text)
}

/** Every kind, with what only it has. */
const kinds: readonly (readonly [kind: string, fill?: () => Promise<unknown>])[] = [
  ['Agreement', () => line('Lines to begin with', 'Anyone may pass')],
  [
    'Presentation',
    async () => {
      await line('Words on the screen, one after another', 'First idea')
      await line('Words on the screen, one after another', 'Second idea', 1)
    },
  ],
  ['Demonstration'],
  ['Quiet writing'],
  [
    'Talk',
    async () => {
      await field('Form').selectOption('Alone, in pairs, in fours')
      await field('Minutes', 1).fill('1')
      await field('Minutes', 1).press('Tab')
      await form(mine.page).getByRole('button', { name: 'Give it 14 minutes' }).click()
    },
  ],
  [
    'Practice',
    async () => {
      const seats = form(mine.page).locator('details').filter({ hasText: 'Card, for this seat alone' })
      await seats.first().locator('summary').click()
      await field('Card, for this seat alone').fill('You tell of a small thing.')
      await field('Take one from the library').selectOption('One of our own')
      await field('Title of the scenario').fill('At the bus stop')
      await field('The situation').fill('A bus that does not come.')
    },
  ],
  ['Bring back'],
  ['Debrief'],
  ['Gallery', () => form(mine.page).getByText('In groups with one of each earlier group').click()],
  ['Go-round', () => field('What everyone is asked').fill('One word for now?')],
  [
    'Pulse',
    async () => {
      await field('Kind of answer').selectOption('A scale of five')
      await field('What everyone is asked').fill('How is our pace?')
    },
  ],
  [
    'Planning',
    async () => {
      await line('Topics to begin with', 'Hard talks')
      await line('Coming sessions on which topics can be placed', 'Next time')
    },
  ],
  [
    'Check',
    async () => {
      await field('What everyone is asked').fill('Where am I today?')
      await field('Choice 1').fill('At the beginning')
      await field('Choice 2').fill('On the way')
    },
  ],
  ['Break'],
]

test('each of the sixteen kinds of activity is made in the editor, with its own fields', async () => {
  await mine.page.goto(`${server.url}/facilitate`)
  await mine.page.getByRole('button', { name: 'Begin with nothing' }).click()
  await mine.page.waitForURL(/\/prepare\/own-/)
  template = mine.page.url().split('/').at(-1) ?? ''
  for (const [kind, fill] of kinds) await make(kind, fill)
  await until(async () => (await kept()).length === kinds.length + 2)
  await mine.page.getByText('Saved', { exact: true }).first().waitFor()
  const agenda = await kept()
  const types = new Set(agenda.map(({ type }) => type))
  expect(types.size).toBe(16)
  const of = (type: string) => agenda.find((one) => one.type === type)
  expect(of('talk')).toMatchObject({ minutes: 14, talk: { form: '1-2-4', steps: [{ seconds: 60, size: 1 }, {}, {}] } })
  expect(of('practice')?.practice).toMatchObject({ scenario: { title: { en: 'At the bus stop' } } })
  expect(of('gallery')?.gallery).toEqual({ regroup: { mode: 'jigsaw', size: 3 } })
  expect(of('check')?.check).toMatchObject({ kind: 'self', items: [{ right: [] }] })
  await expectAccessible(mine.page, 'all kinds in the editor')
})

const say = async (command: object) => {
  const { status } = await owner.post(`/api/sessions/${session}/commands`, command)
  expect([command, status]).toEqual([command, 200])
}

test('each of them but the round runs as it was made', async () => {
  const made = await owner.post<{ id: string; code: string }>('/api/sessions', { template })
  session = made.body.id
  await say({ type: 'open-lobby' })
  for (const name of ['Ana', 'Bo', 'Cleo', 'Dov']) {
    const joining = { code: made.body.code, name, device: `device-of-${name}-0123456789` }
    people.push((await callerOf(server.url).post<{ person: string; token: string }>('/api/join', joining)).body)
  }
  await phone.context.addInitScript(([key, value]) => localStorage.setItem(key, value), [
    `coreflect.person.${session}`,
    JSON.stringify({ person: people[0]?.person, token: people[0]?.token }),
  ] as const)
  await say({ type: 'start-session' })
  const { page } = phone
  await page.goto(`${server.url}/take-part/${session}`)
  const told: { readonly [type: string]: string } = {
    agreement: 'Anyone may pass',
    present: 'First idea',
    talk: 'Each alone, in quiet.',
    'go-round': 'One word for now?',
    pulse: 'How is our pace?',
    plan: 'Hard talks',
    check: 'Where am I today?',
  }
  for (const { id, type, title } of await kept()) {
    if (type === 'arrive' || type === 'close' || type === 'practice') continue
    await say({ type: 'start-activity', activity: id })
    await page
      .getByText(told[type] ?? title.en ?? '')
      .first()
      .waitFor()
    if (type !== 'talk') continue
    await say({ type: 'talk-step', to: 1 })
    await page.getByText('In pairs', { exact: true }).first().waitFor()
  }
})

test('a private self-check stays with its owner: it outlives a look elsewhere and can go to their own page alone', async () => {
  const check = (await kept()).find(({ type }) => type === 'check')?.id
  await say({ type: 'start-activity', activity: check })
  const { page } = phone
  await page.getByText('On the way').click()
  await page.getByText('Agenda', { exact: true }).click()
  await page.getByText('Now', { exact: true }).first().click()
  expect(await page.getByLabel('On the way').isChecked()).toBe(true)
  await expectAccessible(page, 'a self-check')
  await picture(page, 'self-check')
  await page.getByRole('button', { name: 'Put my answers on my page' }).click()
  await page.getByText('They are on your page now.').waitFor()
  await page.getByText('My page', { exact: true }).first().click()
  await until(async () => {
    const texts = await page
      .locator('textarea')
      .evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value))
    return texts.some((text) => text.includes('Where am I today? On the way'))
  })
  const view = await owner.get(`/api/sessions/${session}/view`)
  expect(JSON.stringify(view.body)).not.toContain('"answers":{"')
})

test('a round that was made by hand runs with its own cards and its own scenario', async () => {
  const round = (await kept()).find(({ type }) => type === 'practice')?.id
  await say({ type: 'form-groups', seed: 3 })
  await say({ type: 'publish-groups' })
  await say({ type: 'start-activity', activity: round })
  await say({ type: 'start-turn' })
  await phone.page.getByText('Now', { exact: true }).first().click()
  await phone.page.getByText('turn 1 of 3').waitFor()
  const views = await Promise.all(
    people.map(({ token }) =>
      callerOf(server.url, { authorization: `Bearer ${token}` }).get(`/api/sessions/${session}/view`),
    ),
  )
  const told = views.map(({ body }) => JSON.stringify(body))
  expect(told.filter((view) => view.includes('You tell of a small thing.')).length).toBe(1)
  expect(told.filter((view) => view.includes('A bus that does not come.')).length).toBe(1)
})
