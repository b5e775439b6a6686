import { templates } from '@coreflect/library'
import { type Crew, sendCrew, steadyHabits } from '@coreflect/rehearsal'
import { fastest, type View } from '@coreflect/workshop'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { nextStep } from '../../apps/web/src/facilitate/next-step.ts'
import { type Caller, claimOwner } from '../e2e/support/api.ts'
import { type RunningServer, startServer } from '../e2e/support/server.ts'
import { until } from '../e2e/support/until.ts'
import { troublesOf } from './real-server.ts'
import { randomFrom, seedOf } from './seed.ts'

/** More presses than any workshop needs: a driver that turns in a circle ends. */
const mostPresses = 400
const people = 6
let server: RunningServer
let call: Caller

beforeAll(async () => {
  server = await startServer()
  call = await claimOwner(server.url, server.claim)
})
afterAll(async () => {
  await server?.stop()
})

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
  onTestFinished(() => crew.stop())
  return {
    crew,
    look: async () => (await call.get<{ view: View }>(`${at}/view`)).body.view,
    press: (command: object) => call.post<{ code?: string }>(`${at}/commands`, command),
  }
}

/** Everyone's phone shows what the facilitator sees. */
const allFollow = (crew: Crew, version: number) =>
  until(() => crew.people.every((person) => (person.view()?.version ?? -1) >= version || person.standing() === 'gone'))

test.each(templates.map(({ id }) => id))(
  '%s runs from its first minute to its last by the one next step alone, over a killed server',
  async (template) => {
    const random = randomFrom(seedOf(template))
    const stumbles: unknown[] = []
    const { crew, look, press } = await rehearse(template, stumbles)
    const parts = (await look()).agenda.length
    const dies = Math.floor(random() * parts)
    const entered = new Set<string>()
    const refused: unknown[] = []
    let killed = false
    for (let presses = 0; presses < mostPresses; presses += 1) {
      const view = await look()
      if (view.now !== null) entered.add(view.now.id)
      if (view.session.state === 'revisit') break
      if (!killed && entered.size > dies) {
        killed = true
        await server.killAndRestart()
      }
      const step = nextStep(view)
      if (step.kind === 'begin') await until(() => crew.present() === people)
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
