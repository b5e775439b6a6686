import { templates } from '@coreflect/library'
import { type Crew, sendCrew, steadyHabits } from '@coreflect/rehearsal'
import { fastest, type View } from '@coreflect/workshop'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nextStep } from '../../apps/web/src/facilitate/next-step.ts'
import { type Caller, claimOwner } from '../e2e/support/api.ts'
import { type RunningServer, startServer } from '../e2e/support/server.ts'
import { until } from '../e2e/support/until.ts'
import { troublesOf } from './real-server.ts'
import { randomFrom, seedOf } from './seed.ts'

/** More presses than any workshop needs: a driver that turns in a circle ends. */
const mostPresses = 400
const people = 6
/** A rehearsal waits for its people far more than it counts, so some go on at once, and one death of the server serves all of them. */
const atOnce = 4
const patience = 300_000

let server: RunningServer
let call: Caller

beforeAll(async () => {
  server = await startServer({ COMMAND_TRIES: '100000' })
  call = await claimOwner(server.url, server.claim)
}, patience)
afterAll(async () => {
  await server?.stop()
}, patience)

/** Where several workshops meet, each at a point of its own: when all are there or over, the server dies once and comes back. */
class Meeting {
  private readonly going: Set<string>
  private readonly here = new Set<string>()
  private dying: Promise<void> | null = null

  constructor(names: readonly string[]) {
    this.going = new Set(names)
  }

  /** One is there; resolves once the server is back. */
  async meet(name: string): Promise<void> {
    this.here.add(name)
    await until(() => this.dying !== null || this.here.size === this.going.size, patience)
    this.dying ??= server.killAndRestart()
    await this.dying
  }

  /** One failed before it came: the others do not wait for it. */
  leave(name: string): void {
    if (!this.here.has(name)) this.going.delete(name)
  }
}

/** A rehearsal of a template at the highest speed, with simulated people at its door. */
async function rehearse(template: string, stumbles: unknown[]) {
  const made = await call.post<{ id: string }>('/api/sessions', { template })
  const copy = await call.post<{ id: string; code: string }>(`/api/sessions/${made.body.id}/rehearsal`, {
    speed: fastest,
  })
  expect([made.status, copy.status]).toEqual([201, 201])
  const at = `/api/sessions/${copy.body.id}`
  const crew = await sendCrew({
    url: server.url,
    code: copy.body.code,
    people,
    seed: 7,
    speed: fastest,
    habits: steadyHabits,
    failed: (error) => stumbles.push(error),
  })
  return {
    crew,
    look: async () => (await call.get<{ view: View }>(`${at}/view`)).body.view,
    press: (command: object) => call.post<{ code?: string }>(`${at}/commands`, command),
  }
}

type Rehearsed = Awaited<ReturnType<typeof rehearse>>

/** Everyone's phone shows what the facilitator sees. */
const allFollow = (crew: Crew, version: number) =>
  until(() => crew.people.every((person) => (person.view()?.version ?? -1) >= version || person.standing() === 'gone'))

/** What a step waits for, as a facilitator does: until all have chosen a group, or nobody moves any more, and nobody sits alone in one. */
async function waitedFor({ look, press }: Rehearsed): Promise<void> {
  const draft = async () => (await look()).draft
  let seats = ''
  let since = Date.now()
  await until(async () => {
    const { groups = [], unseated = [] } = (await draft()) ?? {}
    const now = groups.map((group) => group.seats.length)
    if (now.join() !== seats) since = Date.now()
    seats = now.join()
    return unseated.length === 0 || (now.reduce((sum, n) => sum + n, 0) > 1 && Date.now() - since > 1_500)
  })
  for (const { id, seats: sitting } of (await draft())?.groups ?? []) {
    const other = (await draft())?.groups.find((group) => group.id !== id && group.seats.length > 0)
    const [alone] = sitting
    if (sitting.length !== 1 || alone === undefined || other === undefined) continue
    expect((await press({ type: 'move-person', person: alone.person, group: other.id })).status).toBe(200)
  }
}

/** What has to be so before a step is pressed. */
async function ready(rehearsed: Rehearsed, view: View, { kind, waits }: ReturnType<typeof nextStep>): Promise<void> {
  if (kind === 'begin') await until(() => rehearsed.crew.present() === people)
  if (kind === 'publish-groups' && (view.draft?.choosing === true || waits !== null)) await waitedFor(rehearsed)
}

const ids = templates.map(({ id }) => id)
const batches = Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, i) =>
  ids.slice(i * atOnce, (i + 1) * atOnce),
)

describe.each(batches.map((batch) => ({ batch })))('workshops side by side', ({ batch }) => {
  const meeting = new Meeting(batch)

  test.concurrent.for(batch)(
    '%s runs from its first minute to its last by the one next step alone, over a killed server',
    { timeout: patience },
    async (template, { onTestFinished }) => {
      const random = randomFrom(seedOf(template))
      const stumbles: unknown[] = []
      onTestFinished(() => meeting.leave(template))
      const rehearsed = await rehearse(template, stumbles)
      const { crew, look, press } = rehearsed
      onTestFinished(() => crew.stop())
      const parts = (await look()).agenda.length
      const dies = Math.floor(random() * parts)
      const entered = new Set<string>()
      const refused: unknown[] = []
      let killed = false
      for (let presses = 0; presses < mostPresses; presses += 1) {
        let view = await look()
        if (view.now !== null) entered.add(view.now.id)
        if (view.session.state === 'revisit') break
        if (!killed && entered.size > dies) {
          killed = true
          await meeting.meet(template)
          // Time went on while it waited for the others: what was the next step may be over by itself.
          view = await look()
        }
        const step = nextStep(view)
        await ready(rehearsed, view, step)
        const { status, body } = await press(step.command)
        if (status !== 200) refused.push([step.command, status, body.code])
        await allFollow(crew, view.version)
      }
      const { session, agenda } = await look()
      expect([template, refused, stumbles, session.state]).toEqual([template, [], [], 'revisit'])
      expect([...entered].sort()).toEqual(agenda.map(({ id }) => id).sort())
      expect(agenda.filter(({ state }) => state !== 'done')).toEqual([])
      expect(killed).toBe(true)
      expect(troublesOf(server.output())).toEqual([])
    },
  )
})
