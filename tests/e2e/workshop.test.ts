// One workshop from the first link to the keepsake, told in order: longer than other files, since each step stands on the one before.
import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { expectAccessible, launch, picture, type Seat, seat } from './support/browser.ts'
import { goTo, groupOf, joinByCode, joinByLink, names, type Phone, rememberGroup, trioOf } from './support/people.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { until } from './support/until.ts'

let server: RunningServer
let browser: Browser
let facilitator: Seat
let screen: Seat
let code = ''
const phones: Phone[] = []
let speaker: Phone
let listener: Phone
let observer: Phone
let stranger: Phone

beforeAll(async () => {
  server = await startServer()
  browser = await launch()
})
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  await Promise.all([facilitator, screen, ...phones].map((one, i) => one && picture(one.page, `failed-${i}`)))
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const press = (name: string | RegExp) => facilitator.page.getByRole('button', { name }).first().click()
const everyPhone = (look: (phone: Phone) => Promise<unknown>) => Promise.all(phones.map(look))
const shows = (phone: Phone, text: string | RegExp) => phone.page.getByText(text).first().waitFor()

test('a facilitator claims the installation by the printed link and signs in', async () => {
  facilitator = await seat(browser, 'laptop')
  await facilitator.page.goto(server.claim)
  await facilitator.page.getByLabel('Your name').fill('Noor')
  await facilitator.page.getByLabel('Password', { exact: true }).fill('a quiet long word')
  await expectAccessible(facilitator.page, 'claim')
  await press('Begin')
  await facilitator.page.getByRole('heading', { name: 'Your workshops' }).waitFor()
  const cookie = (await facilitator.context.cookies()).find((one) => one.name === 'coreflect')
  expect([cookie?.httpOnly, cookie?.sameSite]).toEqual([true, 'Lax'])
  await expectAccessible(facilitator.page, 'home')
})

test('a session is made from the conference workshop, with the start of each activity', async () => {
  const { page } = facilitator
  await page.getByRole('button', { name: /^Choose .*[Cc]onference|^Choose .*90/ }).click()
  await page.getByLabel('Planned start').fill('2030-05-04T09:00')
  await press('Prepare it')
  await page.getByRole('button', { name: 'Open the doors' }).waitFor()
  const agenda = await page.getByRole('region', { name: 'Agenda' }).innerText()
  expect(agenda).toMatch(/9:00/)
  expect(agenda).toMatch(/9:24/)
  await press('Open the doors')
  await page.getByText('Let people in').waitFor()
  code = (await page.locator('.select-all').first().innerText()).trim()
  expect(code).toMatch(/^[A-Z2-9]{6}$/)
  await expectAccessible(page, 'cockpit, doors')
  await picture(page, 'cockpit-doors')
})

test('six people join by link or code, see who facilitates and what is kept, and twice from one browser is once', async () => {
  for (const [i, name] of names.entries()) {
    phones.push(await (i % 2 === 0 ? joinByLink : joinByCode)(browser, server.url, code, name))
  }
  await everyPhone(async (phone) => {
    await shows(phone, 'Noor')
    await shows(phone, /deleted 30 days after/)
  })
  const [first] = phones as [Phone]
  await expectAccessible(first.page, 'lobby')
  await picture(first.page, 'phone-lobby')
  await first.page.goto(`${server.url}/join/${code}`)
  await shows(first, `Welcome, ${first.name}`)
  for (const name of names) await facilitator.page.getByText(name, { exact: true }).first().waitFor()
  await facilitator.page.getByRole('heading', { name: 'Arrived: 6' }).waitFor()
})

test('the screen shows the code and the QR to the whole room', async () => {
  const opening = facilitator.context.waitForEvent('page')
  await press('Open the screen')
  const opened = await opening
  await opened.waitForURL(/\/screen\//)
  const link = opened.url()
  await opened.close()
  screen = await seat(browser, 'projector')
  await screen.page.goto(link)
  await screen.page.getByText(code).waitFor()
  await expectAccessible(screen.page, 'screen, lobby')
  await picture(screen.page, 'screen-lobby')
})

test('groups of three are drawn by seed, moved by hand and by menu, and only then published', async () => {
  const { page } = facilitator
  await press('Groups')
  await page.getByText('How to form them').click()
  await page.getByLabel('Number of this draw').fill('42')
  await press('Form them this way')
  const group = (label: number) => page.getByRole('region', { name: `Group ${label}` })
  await group(2).waitFor()
  expect(await group(1).getByRole('listitem').count()).toBe(3)
  for (const phone of phones) expect(await phone.page.getByText(/Group \d/).count()).toBe(0)

  const nameIn = async (label: number) =>
    (await group(label).getByRole('listitem').first().innerText()).split('\n')[0] ?? ''
  const dragged = await nameIn(1)
  const grip = group(1).locator('[data-grip]').first()
  const from = await grip.boundingBox()
  const to = await group(2).boundingBox()
  if (from === null || to === null) throw new Error('Both groups are on the screen')
  await page.mouse.move(from.x + 10, from.y + 20)
  await page.mouse.down()
  await page.mouse.move(to.x + 40, to.y + 80, { steps: 8 })
  await page.mouse.up()
  await group(2).getByText(dragged, { exact: true }).waitFor()

  await page.getByRole('button', { name: `Move ${dragged} to` }).click()
  await page.getByRole('menuitem', { name: /Group 1/ }).click()
  await group(1).getByText(dragged, { exact: true }).waitFor()
  await group(1).getByRole('textbox').fill('by the window')
  await group(1).getByRole('textbox').press('Tab')
  await expectAccessible(page, 'cockpit, groups')
  await picture(page, 'cockpit-groups')
  await press('Publish the groups')

  await everyPhone(async (phone) => {
    await shows(phone, /^Group \d$/)
    await shows(phone, /You start as (Speaker|Listener|Observer)/)
    rememberGroup(
      phone,
      Number(
        (
          await phone.page
            .getByText(/^Group \d$/)
            .first()
            .innerText()
        ).slice(6),
      ),
    )
  })
  const mates = phones.filter((phone) => groupOf(phone) === 1)
  expect(mates).toHaveLength(3)
  await shows(mates[0] as Phone, 'by the window')
  await shows(mates[0] as Phone, new RegExp(mates[1]?.name ?? ''))
  await picture((mates[0] as Phone).page, 'phone-group')
  await screen.page.getByText('by the window').waitFor()
  await expectAccessible(screen.page, 'screen, groups')
  await picture(screen.page, 'screen-groups')
  for (const name of names) expect(await screen.page.getByText(name).count()).toBe(0)
})

test('a round begins with its brief, and every phone has the card of the role it holds', async () => {
  await press(/^Begin: /)
  await facilitator.page.getByRole('button', { name: /Go to “First contact/ }).click()
  const confirm = facilitator.page.getByRole('button', { name: 'Go there' })
  await confirm.waitFor()
  await confirm.click()
  await everyPhone((phone) => phone.page.getByRole('heading', { name: 'Find your group' }).waitFor())
  await press('Start turn 1')
  await everyPhone((phone) => shows(phone, /turn 1 of 3/))
  ;[speaker, listener, observer] = await trioOf(phones, 1)
  ;[stranger] = await trioOf(phones, 2)
  await expectAccessible(listener.page, 'phone, turn')
  await picture(listener.page, 'phone-turn-listener')
})

test('[L3] everyone’s clock agrees, stands still in a pause, and time is added for all', async () => {
  const left = async ({ page }: Seat) => {
    const [minutes, seconds] = ((await page.getByRole('timer').first().innerText()).match(/\d+/g) ?? []).map(Number)
    return (minutes ?? 0) * 60 + (seconds ?? 0)
  }
  await facilitator.page.getByRole('button', { name: 'Pause', exact: true }).click()
  await everyPhone((phone) => shows(phone, /moment of pause/))
  await facilitator.page.getByText('All clocks stand still.').first().waitFor()
  const clocks = await Promise.all([facilitator, ...phones].map(left))
  expect(new Set(clocks).size).toBe(1)
  await facilitator.page.getByRole('button', { name: '2 min more' }).first().click()
  await until(async () => (await left(speaker)) === (clocks[0] ?? 0) + 120)
  await press('Let time go on')
  await until(async () => (await left(speaker)) < (clocks[0] ?? 0) + 120)
})

test('[O1] the observer taps a kind, and writes words in the own document', async () => {
  const { page } = observer
  await page.getByRole('button', { name: /^Noticed/ }).click()
  await page.getByPlaceholder('In a few words').fill(`${listener.name} waited until the sentence was over`)
  await page.getByRole('button', { name: 'Done' }).first().click()
  await page.getByRole('button', { name: /^Heard/ }).click()
  await page.getByPlaceholder('In a few words').fill('zwillnachtwind a note for myself alone')
  await page.getByRole('button', { name: 'Done' }).first().click()
  await expectAccessible(page, 'phone, observer')
  await page.evaluate(() => scrollTo(0, 0))
  await picture(page, 'phone-turn')
  await facilitator.page.evaluate(() => scrollTo(0, 0))
  await picture(facilitator.page, 'cockpit')
  await expectAccessible(screen.page, 'screen, turn')
  await picture(screen.page, 'screen-turn')
})

test('the group writes on its board together, character by character, and sees each other', async () => {
  for (const phone of [speaker, observer]) await goTo(phone, 'Board')
  await speaker.page.getByRole('button', { name: 'Add note' }).first().click()
  await speaker.page.keyboard.type('kestrelboard of group one')
  await observer.page.getByText('kestrelboard of group one').first().waitFor()
  await expectAccessible(observer.page, 'phone, board list')
  await picture(observer.page, 'phone-board')
  await goTo(speaker, 'Now')
  await goTo(observer, 'Now')
})

test('[L3, L4] the server is killed in the middle of the turn, and everyone is where they were', async () => {
  const before = await speaker.page.getByText(/^Your card: /).innerText()
  await server.killAndRestart()
  await goTo(observer, 'My page')
  await observer.page.getByRole('textbox').first().fill('written while the server was coming back')
  await expectAccessible(observer.page, 'phone, my page')
  await press('Next turn')
  await everyPhone((phone) =>
    until(async () => (await phone.page.content()).includes('turn 2 of 3') || phone === observer),
  )
  expect(await speaker.page.getByText(/^Your card: /).innerText()).not.toBe(before)
  await observer.page.reload()
  await shows(observer, /waited until the sentence was over/)
  await until(async () =>
    (await observer.page.getByRole('textbox').first().inputValue()).includes('while the server was coming back'),
  )
  await goTo(observer, 'Board')
  await shows(observer, 'kestrelboard of group one')
  await goTo(observer, 'Now')
  await shows(observer, /turn 2 of 3/)
  for (const phone of phones) expect([phone.name, await sitsIn(phone)]).toEqual([phone.name, groupOf(phone)])
})

/** The group whose board a phone may open, by its name. */
async function sitsIn(phone: Phone): Promise<number> {
  await goTo(phone, 'Board')
  const label = phone.page.getByLabel(/Board of group \d/).first()
  await label.waitFor()
  const name = (await label.getAttribute('aria-label')) ?? ''
  await goTo(phone, 'Now')
  return Number(/group (\d)/.exec(name)?.[1])
}

test('[T1, T2] a quiet line comes before the end of a phase, and the next phase by itself', async () => {
  // A press counts from what is seen, and the cockpit comes back in its own time after the kill.
  await facilitator.page
    .getByText(/turn 2 of 3/)
    .first()
    .waitFor()
  await press('Next part')
  await everyPhone((phone) => shows(phone, 'Looking back: the listener'))
  await everyPhone((phone) => shows(phone, 'Slowly come to an end'))
  await everyPhone((phone) => shows(phone, 'Looking back: the speaker'))
})

test('the facilitator goes on turn by turn, to what is offered', async () => {
  await press('Next turn')
  await everyPhone((phone) => shows(phone, /turn 3 of 3/))
  await press('On to the offers')
  await everyPhone((phone) => phone.page.getByRole('heading', { name: 'What goes to the whole room?' }).waitFor())
})

const offerNote = async (phone: Phone, words: string) => {
  const note = phone.page.getByRole('article').filter({ hasText: words })
  await note.getByRole('button', { name: 'Offer this note' }).click()
  await note.getByRole('button', { name: 'Offer it' }).click()
  await note.getByText(/^Offered\./).waitFor()
}
const answerAsk = async (phone: Phone, words: string, answer: string) => {
  const card = phone.page.locator('blockquote').filter({ hasText: words }).locator('xpath=..')
  await card.getByRole('radio', { name: answer }).check({ force: true })
  await until(() => card.getByRole('radio', { name: answer }).isChecked())
}

test('[C1, C2] the author offers a note, and the person it is about is asked privately', async () => {
  await offerNote(observer, 'waited until the sentence was over')
  await offerNote(observer, 'zwillnachtwind')
  await shows(listener, 'You are asked')
  await expectAccessible(listener.page, 'phone, ask')
  await picture(listener.page, 'phone-ask')
  await answerAsk(listener, 'waited until the sentence was over', 'Without me')
  await answerAsk(listener, 'zwillnachtwind', 'Not this')
  await picture(observer.page, 'phone-offer')
})

test('[C4, C5] what passes is on the debrief board, unsigned, and the author learns no more than that', async () => {
  await press('Close the offers of round 1')
  await shows(observer, 'On the board')
  await shows(observer, 'Stays with your group')
  await facilitator.page
    .getByText(/Offered: 2\. On the debrief board: 1\./)
    .first()
    .waitFor()
  await press(/^Go on: What did we notice/)
  const words = 'The listener waited until the sentence was over'
  await everyPhone((phone) => shows(phone, words))
  await facilitator.page.getByText(words).first().waitFor()
  await screen.page.getByText(words).first().waitFor()
  await picture(stranger.page, 'phone-debrief')
})

test('anyone groups cards into themes, and the screen shows them', async () => {
  const words = 'The listener waited until the sentence was over'
  await stranger.page.getByRole('button', { name: new RegExp(`^Move this card: ${words}`) }).click()
  await stranger.page.getByRole('menuitem', { name: 'A new theme' }).click()
  await stranger.page.getByRole('textbox', { name: 'Name of the theme' }).first().fill('Time for silence')
  await expectAccessible(stranger.page, 'phone, debrief')
  await screen.page.getByText('Time for silence').first().waitFor()
  const shown = facilitator.page.getByRole('textbox', { name: 'Name of the theme' }).first()
  await until(async () => (await shown.inputValue()) === 'Time for silence')
  await expectAccessible(facilitator.page, 'cockpit, debrief')
  await expectAccessible(screen.page, 'screen, themes')
  await picture(facilitator.page, 'cockpit-debrief')
  await picture(screen.page, 'screen')
})

let keepsakeLink = ''

test('at the close each person writes a takeaway and gets a link of their own', async () => {
  await facilitator.page.getByRole('button', { name: 'Agenda', exact: true }).click()
  await facilitator.page.getByRole('button', { name: /Go to “What we take with us/ }).click()
  await facilitator.page.getByRole('button', { name: 'Go there' }).click()
  await everyPhone((phone) => shows(phone, 'Your keepsake'))
  await observer.page.getByLabel('What am I moving towards?').fill('quietmeadow more listening')
  await observer.page.getByRole('button', { name: 'Get my link' }).click()
  keepsakeLink = await observer.page.getByLabel('Your link').inputValue()
  expect(keepsakeLink).toMatch(/\/keepsake\/[^/]+\/.+/)
  await expectAccessible(observer.page, 'phone, close')
  await picture(observer.page, 'phone-close')
})

test('[L1] the facilitator closes the workshop, and boards can only be read', async () => {
  await press('Close the workshop')
  await facilitator.page.getByRole('dialog').getByRole('button', { name: 'Close it' }).click()
  await everyPhone((phone) => shows(phone, 'This workshop is over'))
  for (const part of ['Now', 'My page', 'Agenda', 'Board'] as const) {
    await goTo(speaker, part)
    await expectAccessible(speaker.page, `phone, over, ${part}`)
  }
  await shows(speaker, 'kestrelboard of group one')
  expect(await speaker.page.getByRole('button', { name: 'Add note' }).count()).toBe(0)
  await expectAccessible(facilitator.page, 'cockpit, closed')
  const downloading = facilitator.page.waitForEvent('download')
  await press('As text (Markdown)')
  const harvest = await readFile(await (await downloading).path(), 'utf8')
  expect(harvest).toContain('Time for silence')
  for (const secret of [...names, 'kestrelboard', 'quietmeadow'])
    expect([secret, harvest.includes(secret)]).toEqual([secret, false])
  await picture(facilitator.page, 'cockpit-closed')
})

test('a keepsake opens on another device without signing in: own page, own group’s board, themes, and when it ends', async () => {
  const later = await seat(browser, 'laptop')
  await later.page.goto(keepsakeLink)
  await until(async () => {
    const written = await later.page
      .getByRole('textbox')
      .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value).join(' '))
    return written.includes('quietmeadow more listening')
  })
  for (const words of ['zwillnachtwind', 'Time for silence']) await later.page.getByText(words).first().waitFor()
  await openBoard(later)
  await later.page.getByText('kestrelboard of group one').first().waitFor()
  const page = await later.page
    .getByRole('textbox')
    .evaluateAll(
      (fields) => fields.map((field) => (field as HTMLTextAreaElement).value).join(' ') + document.body.textContent,
    )
  expect(page).toContain('while the server was coming back')
  await later.page
    .getByText(/20\d\d/)
    .first()
    .waitFor()
  await expectAccessible(later.page, 'keepsake')
  await picture(later.page, 'keepsake')
  await later.context.close()
})

/** Kept boards are folded up; opens the first one. */
async function openBoard({ page }: Seat): Promise<void> {
  await page.getByRole('button', { name: 'Open the board' }).first().click()
}

test('[P1, C3] nobody’s browser ever received what is not theirs', async () => {
  const others = (phone: Phone) => phones.filter((one) => groupOf(one) !== groupOf(phone)).map((one) => one.name)
  for (const phone of phones) {
    expect(phone.recording.count()).toBeGreaterThan(10)
    const inGroupOne = groupOf(phone) === 1
    const received = (words: string) => [phone.name, words, phone.recording.holds(words)]
    if (phone !== speaker) expect(received('kestrelboard')).toEqual([phone.name, 'kestrelboard', inGroupOne])
    for (const name of others(phone)) expect(received(name)).toEqual([phone.name, name, false])
    const asked = phone === observer || phone === listener
    if (!asked) expect(received('zwillnachtwind')).toEqual([phone.name, 'zwillnachtwind', false])
    if (phone !== observer) {
      expect(received('quietmeadow')).toEqual([phone.name, 'quietmeadow', false])
      expect(received('while the server was coming back')[2]).toBe(false)
    }
    if (phone !== listener) {
      expect(received('not-this')).toEqual([phone.name, 'not-this', false])
      expect(received('without-me')).toEqual([phone.name, 'without-me', false])
    }
  }
  for (const words of ['kestrelboard', 'zwillnachtwind', 'quietmeadow', 'not-this', 'without-me']) {
    expect(['facilitator', words, facilitator.recording.holds(words)]).toEqual(['facilitator', words, false])
    expect(['screen', words, screen.recording.holds(words)]).toEqual(['screen', words, false])
  }
  for (const name of names) expect(['screen', name, screen.recording.holds(name)]).toEqual(['screen', name, false])
})

test('the log of the server holds no names, no words and no tokens', () => {
  const printed = server.output()
  for (const secret of [
    ...names,
    'kestrelboard',
    'zwillnachtwind',
    'quietmeadow',
    keepsakeLink.split(`/`).at(-1) ?? `none`,
  ]) {
    expect([secret, printed.includes(secret)]).toEqual([secret, false])
  }
})
