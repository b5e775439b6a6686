import type { Template } from '@coreflect/workshop'
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
let template = ''

beforeAll(async () => {
  server = await startServer()
  browser = await launch()
  owner = await claimOwner(server.url, server.claim)
  mine = await seat(browser, 'laptop')
  const [name = '', value = ''] = (owner.headers.cookie ?? '').split('=')
  await mine.context.addCookies([{ name, value, url: server.url }])
})
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  if (mine !== undefined) await picture(mine.page, 'failed-made')
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
      await form(mine.page).locator('summary').first().click()
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
