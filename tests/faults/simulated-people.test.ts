import type { Command, View } from '@coreflect/workshop'
import { expect, onTestFinished, test, vi } from 'vitest'
import { claimOwner } from '../e2e/support/api.ts'
import { startServer } from '../e2e/support/server.ts'
import { until } from '../e2e/support/until.ts'
import { troublesOf } from './real-server.ts'

// A machine that does much else starts its processes slowly.
vi.setConfig({ testTimeout: 180_000 })

/** The first six of the cast: each comes on time and stays to the end. */
const people = 6

test('[L1, L3] after a kill in the middle of a round the people of a rehearsal come back by themselves, once each', async () => {
  const server = await startServer({ JOIN_TRIES: '1000' })
  onTestFinished(() => server.stop())
  const call = await claimOwner(server.url, server.claim)
  const made = await call.post<{ id: string }>('/api/sessions', { template: 'conf-90', rehearsal: true, speed: 20 })
  const at = `/api/sessions/${made.body.id}`
  const look = async () => (await call.get<{ view: View }>(`${at}/view`)).body.view
  const crew = async () => (await call.get<{ sent: number; present: number }>(`${at}/simulated`)).body
  const say = async (command: Command) => {
    const { status, body } = await call.post(`${at}/commands`, command)
    expect([command.type, status, body]).toEqual([command.type, 200, expect.anything()])
  }

  await say({ type: 'open-lobby' })
  expect((await call.post(`${at}/simulated`, { people })).status).toBe(200)
  await until(async () => (await crew()).present === people)
  await say({ type: 'start-session' })
  await say({ type: 'form-groups', seed: 7 })
  await say({ type: 'publish-groups' })
  const practice = (await look()).agenda.find(({ round }) => round === 1)?.id ?? ''
  await say({ type: 'start-activity', activity: practice })
  await say({ type: 'start-turn' })
  const before = await look()

  for (let kills = 0; kills < 2; kills += 1) {
    await server.killAndRestart()
    await until(async () => (await crew()).present === people)
  }
  const after = await look()
  const seated = ({ groups }: View) => groups.map(({ seats }) => seats.map(({ person }) => person))
  expect([after.people.map(({ id }) => id), seated(after)]).toEqual([before.people.map(({ id }) => id), seated(before)])
  expect(await crew()).toEqual({ sent: people, present: people })
  expect(troublesOf(server.output())).toEqual([])
})
