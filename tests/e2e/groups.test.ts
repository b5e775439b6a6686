// Groups as a facilitator forms, corrects and cannot lose them, told in order: each step stands on the one before.
import type { Command, View } from '@coreflect/workshop'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Caller, callerOf, claimOwner } from './support/api.ts'
import { expectAccessible, launch, picture, type Seat, seat } from './support/browser.ts'
import { joinByLink, type Phone } from './support/people.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { until } from './support/until.ts'

let server: RunningServer
let browser: Browser
let owner: Caller
let facilitator: Seat
let screen: Seat
let session = ''
let code = ''
const phones: Phone[] = []
const others: { readonly id: string; readonly name: string; readonly call: Caller }[] = []
const named = ['Amaruq', 'Bexley', 'Cosimah'] as const
const simulated = ['Dorianne', 'Elowenn', 'Fennick', 'Gwilym', 'Hesper', 'Isolde'] as const
/** Words that only a facilitator may ever receive. */
const secrets = ['Quechuazz', 'tagzzword', '"apart"', '"stepFree"', 'findings'] as const

beforeAll(async () => {
  server = await startServer()
  browser = await launch()
  owner = await claimOwner(server.url, server.claim)
})
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  await Promise.all([facilitator, screen, ...phones].map((one, i) => one && picture(one.page, `groups-failed-${i}`)))
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const say = async (command: Command) => {
  const { status, body } = await owner.post(`/api/sessions/${session}/commands`, command)
  if (status !== 200) throw new Error(`${command.type} was refused: ${JSON.stringify(body)}`)
}
const look = async (caller: Caller = owner) =>
  (await caller.get<{ view: View }>(`/api/sessions/${session}/view`)).body.view
const press = (name: string | RegExp) => facilitator.page.getByRole('button', { name }).first().click()
const card = (label: number) => facilitator.page.getByRole('region', { name: `Group ${label}`, exact: true })
const groupNamed = async (label: number) => (await look()).draft?.groups.find((one) => one.label === label)
const idOf = async (name: string) => (await look()).people.find((person) => person.name === name)?.id ?? ''
const option = (phone: Phone, label: number) => phone.page.getByRole('button', { name: new RegExp(`^Group ${label}`) })

test('a facilitator, a screen, three phones and six more people are in a workshop of three rounds', async () => {
  const made = await owner.post<{ id: string; code: string }>('/api/sessions', { template: 'conf-90' })
  session = made.body.id
  code = made.body.code
  await say({ type: 'open-lobby' })
  for (const name of named) phones.push(await joinByLink(browser, server.url, code, name))
  for (const name of simulated) {
    const joining = { code, name, device: `device-of-${name}-0123456789` }
    const { body } = await callerOf(server.url).post<{ person: string; token: string }>('/api/join', joining)
    others.push({ id: body.person, name, call: callerOf(server.url, { authorization: `Bearer ${body.token}` }) })
  }
  facilitator = await seat(browser, 'laptop')
  await facilitator.page.goto(`${server.url}/sign-in`)
  await facilitator.page.getByLabel('Name', { exact: true }).fill('Noor')
  await facilitator.page.getByLabel('Password', { exact: true }).fill('a quiet long word')
  await press('Sign in')
  await facilitator.page.getByRole('heading', { name: 'Your workshops' }).waitFor()
  await facilitator.page.goto(`${server.url}/facilitate/${session}`)
  const made2 = await owner.post<{ token: string }>(`/api/sessions/${session}/screen`)
  screen = await seat(browser, 'projector')
  await screen.page.goto(`${server.url}/screen/${session}#${made2.body.token}`)
  await screen.page.getByText(code).waitFor()
})

test('[G1] people choose their group on their phones, and a full one takes nobody more', async () => {
  await press('Groups')
  const { page } = facilitator
  await page.getByText('How to form them').click()
  await page.getByLabel('Who sits together').selectOption({ label: 'People choose on their phones' })
  await page.getByLabel('Most people in a group').last().selectOption('2')
  await press('Form them this way')
  await card(1).waitFor()
  await card(1).getByRole('textbox').fill('by the window')
  await card(1).getByRole('textbox').press('Tab')
  await press('Let people choose now')
  const [one, two, three] = phones as [Phone, Phone, Phone]
  await option(one, 1).click()
  await option(one, 1).getByText('You are here').waitFor()
  await option(two, 1).click()
  await option(two, 1).getByText('You are here').waitFor()
  await option(three, 1).getByText('Full').waitFor()
  expect(await option(three, 1).getAttribute('aria-disabled')).toBe('true')
  await option(three, 2).click()
  await option(three, 2).getByText('You are here').waitFor()
  await expectAccessible(one.page, 'phone, choosing a group')
  await picture(one.page, 'phone-choose-group')
  const full = (await groupNamed(1))?.id ?? ''
  const refusals = await Promise.all(
    others.map(({ call }) =>
      call.post<{ code: string }>(`/api/sessions/${session}/commands`, { type: 'choose-group', group: full }),
    ),
  )
  expect(refusals.map(({ body }) => body.code)).toEqual(simulated.map(() => 'group-full'))
  await page.getByText('Chosen: 3. Still to choose: 6.').waitFor()
  await picture(page, 'cockpit-choosing')
  await press('End the choosing')
})

test('[G5] the rest is seated around those who have chosen', async () => {
  await press('Seat the rest again')
  await until(async () => (await look()).draft?.unseated.length === 0)
  const first = (await groupNamed(1))?.seats.map((seat) => seat.name) ?? []
  expect(first).toEqual(expect.arrayContaining(['Amaruq', 'Bexley']))
  expect((await groupNamed(2))?.seats.map((seat) => seat.name)).toContain('Cosimah')
  expect((await groupNamed(1))?.place).toBe('by the window')
})

test('[G2] private needs are noted in a drawer, are kept, and what cannot be had is told there alone', async () => {
  const { page } = facilitator
  await press(/^Private needs/)
  const drawer = page.getByRole('dialog', { name: 'Private needs' })
  const pair = drawer.getByRole('group', { name: 'Two people' })
  await pair.getByLabel('One', { exact: true }).selectOption({ label: 'Amaruq' })
  await pair.getByLabel('The other').selectOption({ label: 'Bexley' })
  await drawer.getByRole('button', { name: 'Keep apart' }).click()
  await drawer.getByText('Amaruq and Bexley: apart').waitFor()
  await drawer.getByText(/Amaruq and Bexley sit together and were to be kept apart/).waitFor()
  const person = drawer.getByRole('group', { name: 'One person' })
  await person.getByLabel('One', { exact: true }).selectOption({ label: 'Dorianne' })
  await drawer.getByLabel('Observes today, takes no turn').check()
  await drawer.getByLabel('Speaks also').fill('Quechuazz')
  await drawer.getByLabel('Speaks also').press('Tab')
  await drawer.getByLabel('Private word, to spread evenly').fill('tagzzword')
  await drawer.getByLabel('Private word, to spread evenly').press('Tab')
  await drawer.getByText(/Dorianne: observes today · speaks Quechuazz · word: tagzzword/).waitFor()
  await expectAccessible(page, 'cockpit, private needs')
  await picture(page, 'cockpit-needs')
  await drawer.getByRole('button', { name: 'Close' }).first().click()
  expect(await page.getByText('kept apart').count()).toBe(0)
  await press('Let everyone be seated anew')
  await page.getByText(/^Stay where they are/).waitFor({ state: 'detached' })
  await say({ type: 'form-groups', mode: 'random', size: 3, seed: 5 })
  const groups = (await look()).draft?.groups.map((group) => group.seats.map((seat) => seat.name)) ?? []
  expect(groups.some((group) => group.includes('Amaruq') && group.includes('Bexley'))).toBe(false)
})

test('[G5] who is pinned stays when the rest is formed again', async () => {
  const { page } = facilitator
  const before = (await groupNamed(2))?.seats.map((seat) => seat.name) ?? []
  for (const name of before) {
    const pin = page.getByRole('button', { name: `${name} stays in this group` })
    await pin.click()
    await until(async () => (await pin.getAttribute('aria-pressed')) === 'true')
  }
  const seed = (await look()).draft?.seed
  await press('Seat the rest again')
  await until(async () => (await look()).draft?.seed !== seed)
  const after = (await groupNamed(2))?.seats.map((seat) => seat.name) ?? []
  expect([...after].sort()).toEqual([...before].sort())
  await expectAccessible(page, 'cockpit, a draft with pins')
  await page.evaluate(() => scrollTo({ top: 0 }))
  await picture(page, 'cockpit-pins')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page, 'cockpit, a draft in the dark')
  await picture(page, 'cockpit-pins-dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await facilitator.page.setViewportSize({ width: 768, height: 1024 })
  await picture(page, 'cockpit-groups-768')
  await facilitator.page.setViewportSize({ width: 360, height: 740 })
  await expectAccessible(page, 'cockpit, groups on a phone')
  await picture(page, 'cockpit-groups-360')
  await facilitator.page.setViewportSize({ width: 1280, height: 800 })
})

test('the server is killed, and the draft, its pins and the needs are as they were', async () => {
  const before = await look()
  await server.killAndRestart()
  const after = await look()
  expect(after.draft).toEqual(before.draft)
  expect(after.forming).toEqual(before.forming)
})

test('[G8] one pattern gives every group its meeting room; the projector names the house of it alone', async () => {
  const { page } = facilitator
  await page.getByText('Places or links for all groups').click()
  await page.getByLabel('Place or meeting link').fill('https://meet.example.org/trio-{n}')
  await press('Fill in for all')
  await until(async () => (await groupNamed(2))?.place === 'https://meet.example.org/trio-2')
  await expectAccessible(page, 'cockpit, places')
  await picture(page, 'cockpit-group-places')
  await press('Publish the groups')
  await until(async () => (await look()).groups.length > 0)
  const phone = phones[0] as Phone
  const enter = phone.page.getByRole('link', { name: 'Go to the meeting room' })
  expect(await enter.getAttribute('href')).toMatch(/^https:\/\/meet\.example\.org\/trio-\d$/)
  await expectAccessible(phone.page, 'phone, a meeting room')
  await picture(phone.page, 'phone-meeting-room')
  await screen.page.getByText('meet.example.org', { exact: true }).first().waitFor()
  expect(screen.recording.holds('trio-2')).toBe(false)
})

test('[G7] who comes while the round runs is suggested a group, and joins it', async () => {
  await say({ type: 'start-session' })
  const first = (await look()).agenda.find((item) => item.round === 1)
  await say({ type: 'start-activity', activity: first?.id ?? '' })
  await say({ type: 'start-turn' })
  phones.push(await lateOnPhone('Jessamy'))
  await press('Groups')
  await press(/^Seat in group \d: Jessamy/)
  await until(async () => (await look()).groups.some((group) => group.seats.some((one) => one.name === 'Jessamy')))
  await (phones[3] as Phone).page
    .getByText(/group \d/i)
    .first()
    .waitFor()
})

/** Somebody who joins in the middle is greeted by what is on, not by the lobby. */
async function lateOnPhone(name: string): Promise<Phone> {
  const { page, ...rest } = await seat(browser, 'phone')
  await page.goto(`${server.url}/join/${code}`)
  await page.getByLabel('Your name for today').fill(name)
  await page.getByRole('button', { name: 'Join' }).click()
  await page.waitForURL(/\/take-part\//)
  return { name, page, ...rest }
}

test('roles are swapped and groups joined by menus while the round runs, also with a draft for the next one', async () => {
  const { page } = facilitator
  await say({ type: 'form-groups', mode: 'mix-new' })
  await page.getByText('Round 1, published', { exact: true }).click()
  const pair = (await look()).groups[0]?.seats.map((one) => one.name) ?? []
  const [one = '', other = ''] = pair
  const roles = async () => (await look()).groups[0]?.seats.map((seat) => [seat.name, seat.role?.id])
  const before = await roles()
  await page.getByRole('button', { name: `Move ${one} to` }).click()
  await page.getByRole('menuitem', { name: `Swaps roles with ${other}` }).click()
  await until(async () => JSON.stringify(await roles()) !== JSON.stringify(before))
  await page.getByRole('button', { name: 'More for group 2' }).click()
  await page.getByRole('menuitem', { name: /Join with group 3/ }).click()
  await until(async () => (await look()).groups.length === 2)
  await expectAccessible(page, 'cockpit, groups that run')
  await picture(page, 'cockpit-groups-running')
  await page.getByRole('button', { name: 'More for group 3' }).click()
  await page.getByRole('menuitem', { name: 'Split into two groups' }).click()
  await until(async () => (await look()).groups.length === 3)
  expect((await look()).groups.every((group) => group.seats.length >= 2)).toBe(true)
  expect((await look()).draft?.round).toBe(2)
})

test('the server is killed in the middle of the round, and everyone sits where they sat', async () => {
  const before = (await look()).groups
  await server.killAndRestart()
  expect((await look()).groups).toEqual(before)
})

test('[G1] the next round mixes the groups, or repeats those of round 1', async () => {
  await say({ type: 'form-groups', mode: 'jigsaw', from: 1, size: 3 })
  const view = await look()
  const from = (id: string) => view.groups.findIndex((group) => group.seats.some((seat) => seat.person === id))
  for (const group of view.draft?.groups ?? []) {
    const seats = group.seats.map((seat) => from(seat.person))
    if (seats.length === 3) expect(new Set(seats).size).toBe(3)
  }
  await say({ type: 'form-groups', mode: 'stay', from: 1 })
  const rows = (groups: View['groups']) => groups.map((group) => group.seats.map((seat) => seat.person).sort())
  const again = await look()
  expect(rows(again.draft?.groups ?? [])).toEqual(rows(again.groups))
})

test('[G2] no phone and no screen ever received a need, a tag, a pin or a draft, and the log holds none', async () => {
  expect(await idOf('Amaruq')).not.toBe('')
  for (const one of [...phones, screen]) {
    expect(one.recording.count()).toBeGreaterThan(3)
    for (const secret of [...secrets, '"pins"', '"unseated":[{']) {
      expect([secret, one.recording.holds(secret)]).toEqual([secret, false])
    }
  }
  for (const secret of ['Quechuazz', 'tagzzword', ...named, ...simulated]) {
    expect([secret, server.output().includes(secret)]).toEqual([secret, false])
  }
})
