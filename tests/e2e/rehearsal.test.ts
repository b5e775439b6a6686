import { type Crew, type SimulatedPerson, sendCrew, steadyHabits } from '@coreflect/rehearsal'
import type { Command, GroupView, View } from '@coreflect/workshop'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Caller, claimOwner } from './support/api.ts'
import { launch, picture, type Seat, seat } from './support/browser.ts'
import { joinByLink, type Phone } from './support/people.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { until } from './support/until.ts'

/** The workshop of 90 minutes goes ten times as fast: its lengths are a tenth, and so are the pauses of simulated people. */
const speed = 10
const simulated = 48
const names = [
  'Ilvara',
  'Jorund',
  'Kestral',
  'Lumiel',
  'Morwen',
  'Nerida',
  'Orsolya',
  'Peregrin',
  'Quillan',
  'Rosmund',
  'Sorrel',
]
const lateName = 'Tamsin'

let server: RunningServer
let browser: Browser
let owner: Caller
let session = ''
let code = ''
let crew: Crew
let cockpit: Seat
const phones: Phone[] = []

beforeAll(async () => {
  server = await startServer({ JOIN_TRIES: '10000' })
  browser = await launch()
  owner = await claimOwner(server.url, server.claim)
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail' && cockpit !== undefined) await picture(cockpit.page, 'failed-rehearsal')
})
afterAll(async () => {
  await crew?.stop()
  await browser?.close()
  await server?.stop()
})

const look = async () => (await owner.get<{ view: View }>(`/api/sessions/${session}/view`)).body.view
const say = async (command: Command) => {
  const { status, body } = await owner.post(`/api/sessions/${session}/commands`, command)
  expect([command.type, status, body]).toEqual([command.type, 200, { version: expect.any(Number) }])
}

/** Opens the facilitator's cockpit in a browser of its own, signed in. */
async function openCockpit(): Promise<Seat> {
  const opened = await seat(browser, 'laptop')
  await opened.page.goto(`${server.url}/sign-in`)
  await opened.page.getByLabel('Name').fill('Noor')
  await opened.page.getByLabel('Password', { exact: true }).fill('a quiet long word')
  await opened.page.getByRole('button', { name: 'Sign in' }).click()
  await opened.page.waitForURL(`${server.url}/facilitate`)
  await opened.page.goto(`${server.url}/facilitate/${session}`)
  await opened.page.getByRole('heading', { name: 'This is a rehearsal' }).waitFor()
  return opened
}

const groupOf = (groups: readonly GroupView[], person: string) =>
  groups.find(({ seats }) => seats.some((one) => one.person === person))
const idOf = (view: View, name: string) => view.people.find((person) => person.name === name)?.id ?? ''
const awake = () => crew.people.filter((person) => person.standing() === 'in')

/** The role that a seat holds in a turn (from 1), worked out from what was published: roles go round by one each turn. */
function roleIn(group: GroupView, person: string, turn: number): string | null {
  const order = ['speaker', 'listener', 'observer']
  if (group.seats.length !== 3) return null
  const first = order.indexOf(group.seats.find((one) => one.person === person)?.role?.id ?? '')
  return order[(((first - turn + 1) % 3) + 3) % 3] ?? null
}

/** Where a simulated person's phone says that they are, and where the plan says so. */
function placeOf(person: SimulatedPerson, plan: View): readonly [seen: unknown, planned: unknown] {
  const id = person.id() ?? ''
  const view = person.view()
  const planned = groupOf(plan.groups, id)
  const turn = plan.round?.stage === 'turn' ? plan.round.turn : 0
  const role = planned === undefined || turn === 0 ? null : roleIn(planned, id, turn)
  return [
    {
      id,
      group: view?.groups[0]?.id,
      seats: view?.groups[0]?.seats,
      role: role === null ? null : view?.round?.card?.role.id,
    },
    { id, group: planned?.id, seats: planned?.seats, role },
  ]
}

/** Does a real phone show the group that its person was put in or, in a turn, the role that falls to them now? */
async function showsItsPlace(phone: Phone): Promise<boolean> {
  const plan = await look()
  const id = idOf(plan, phone.name)
  const group = groupOf(plan.groups, id)
  if (group === undefined) throw new Error(`${phone.name} was put in no group`)
  if (plan.round?.stage !== 'turn') {
    return phone.page.getByRole('heading', { name: `Group ${group.label}`, exact: true }).isVisible()
  }
  const role = roleIn(group, id, plan.round.turn)
  return (
    role === null ||
    phone.page
      .getByText(new RegExp(`^Your card: ${role}$`, 'i'))
      .first()
      .isVisible()
  )
}

/** Everyone who is at hand stands where the published groups and roles put them: on simulated phones and on real ones. */
async function everyoneIsWhereThePlanSays(real: readonly Phone[]): Promise<View> {
  let plan = await look()
  await until(async () => {
    plan = await look()
    return awake().every((person) => {
      const [seen, planned] = placeOf(person, plan)
      return JSON.stringify(seen) === JSON.stringify(planned)
    })
  }).catch(() => {
    const places = awake().map((person) => placeOf(person, plan))
    expect(places.map(([seen]) => seen)).toEqual(places.map(([, planned]) => planned))
  })
  for (const phone of real) await until(() => showsItsPlace(phone))
  return plan
}

/** Lets the first turn run to its end by time alone, so that those who observe can write, and presses on to the offers. */
async function goThroughTheTurns(): Promise<void> {
  await until(async () => (await look()).round?.turn !== 1)
  while ((await look()).round?.stage === 'turn') {
    await owner.post(`/api/sessions/${session}/commands`, { type: 'start-turn' })
  }
}

/** Forms and publishes the groups of a round, and begins it. */
async function beginRound(round: number): Promise<void> {
  await say({ type: 'form-groups', seed: 40 + round })
  await say({ type: 'publish-groups' })
  await say({ type: 'start-activity', activity: `round-${round}` })
  await until(async () => (await look()).round?.round === round)
}

/** Waits in the offers until notes were offered by simulated people, closes them and turns to what comes next. */
async function bringBack(round: number, next: string): Promise<void> {
  const offered = () =>
    awake().filter((person) => (person.view()?.offers ?? []).some((offer) => offer.outcome === 'asked'))
  await until(() => offered().length > 0)
  // About listening one person is asked: their yes puts a card on the debrief board, for dots to lie on.
  const yes = (ask: View['asks'][number]) =>
    ask.about === 'listening' && (ask.answer === 'as-it-is' || ask.answer === 'without-me')
  await until(() => awake().some((person) => (person.view()?.asks ?? []).some(yes)))
  await say({ type: 'close-offers', round })
  await say({ type: 'start-activity', activity: next })
  expect((await look()).counts.find((count) => count.round === round)?.offered).toBeGreaterThan(0)
}

test('[L1] a rehearsal is made, and 48 simulated people and 11 phones come in', async () => {
  const made = await owner.post<{ id: string; code: string }>('/api/sessions', {
    template: 'conf-90',
    rehearsal: true,
    speed,
  })
  session = made.body.id
  code = made.body.code
  cockpit = await openCockpit()
  crew = await sendCrew({ url: server.url, code, people: simulated, seed: 4, speed, habits: steadyHabits })
  await cockpit.page.getByRole('button', { name: 'Open the doors' }).first().click()
  for (const name of names) phones.push(await joinByLink(browser, server.url, code, name))
  await until(() => crew.present() === simulated)
  await phones[0]?.page.getByText('Rehearsal').first().waitFor()
  const { people, arrived } = await look()
  expect([arrived, people.filter((person) => person.simulated).length]).toEqual([simulated + names.length, simulated])
  await say({ type: 'start-session' })
})

test('[L4, G7] round 1: someone comes late and is seated, one phone is locked, and time alone leads to turn 2', async () => {
  await beginRound(1)
  await everyoneIsWhereThePlanSays(phones)
  await say({ type: 'start-turn' })
  const [locked] = phones as [Phone]
  await locked.context.setOffline(true)
  crew.people[0]?.lock()
  const late: Phone = { name: lateName, ...(await seat(browser, 'phone')) }
  await late.page.goto(`${server.url}/join/${code}`)
  await late.page.getByLabel('Your name for today').fill(lateName)
  await late.page.getByRole('button', { name: 'Join' }).click()
  await until(async () => idOf(await look(), lateName) !== '')
  const plan = await look()
  const smallest = plan.groups.reduce((small, group) => (group.seats.length < small.seats.length ? group : small))
  await say({ type: 'move-person', person: idOf(plan, lateName), group: smallest.id })
  await until(async () => groupOf((await look()).groups, idOf(plan, lateName))?.id === smallest.id)
  await until(async () => (await look()).round?.turn === 2)
  await locked.context.setOffline(false)
  crew.people[0]?.unlock()
  await until(() => crew.people[0]?.view()?.round?.turn === 2)
  await everyoneIsWhereThePlanSays(phones)
  phones.push(late)
  await goThroughTheTurns()
  await bringBack(1, 'debrief-1')
})

test('[P3] a rehearsal fills its debrief: simulated people give dots and answer what is asked of everyone', async () => {
  await say({ type: 'open-dots', budget: 3 })
  await say({ type: 'open-pulse', kind: 'scale', question: 'How near?', options: ['far', 'near'] })
  await until(async () => {
    const { dots, pulse } = await look()
    return (dots?.given ?? 0) > simulated / 2 && (pulse?.given ?? 0) > simulated / 2
  })
  await say({ type: 'close-dots', dots: (await look()).dots?.id ?? '' })
  await say({ type: 'close-pulse', pulse: (await look()).pulse?.id ?? '' })
  const { dots, pulse } = await look()
  expect(Object.keys(dots?.on ?? {}).length).toBeGreaterThan(0)
  expect(pulse?.sums).not.toBeNull()
  await say({ type: 'clear-pulse' })
})

test('[L3, L4, L5] round 2: new faces; one leaves; the facilitator’s browser is lost, and the server is killed', async () => {
  await say({ type: 'start-activity', activity: 'clip' })
  await beginRound(2)
  await everyoneIsWhereThePlanSays(phones)
  await say({ type: 'start-turn' })
  const gone = phones.pop()
  await gone?.context.close()
  crew.people[1]?.leave()
  await cockpit.context.close()
  const before = await everyoneIsWhereThePlanSays(phones)
  await server.killAndRestart()
  cockpit = await openCockpit()
  const after = await everyoneIsWhereThePlanSays(phones)
  expect(after.groups).toEqual(before.groups)
  await goThroughTheTurns()
  await bringBack(2, 'debrief-2')
})

test('round 3: the same groups again, to the close, and everyone is told that it is over', async () => {
  const before = (await look()).groups.map(({ seats }) => seats.map(({ person }) => person).sort())
  await beginRound(3)
  const plan = await everyoneIsWhereThePlanSays(phones)
  const who = plan.groups.map(({ seats }) => seats.map(({ person }) => person).sort())
  expect(who).toEqual(before)
  await say({ type: 'start-turn' })
  await everyoneIsWhereThePlanSays(phones)
  await goThroughTheTurns()
  await bringBack(3, 'bring-back')
  await say({ type: 'start-activity', activity: 'close' })
  await say({ type: 'close-session' })
  await until(() => awake().every((person) => person.view()?.session.state === 'revisit'))
  expect(awake().length).toBe(simulated - 1)
  await crew.ended
  expect(crew.present()).toBe(0)
})
