import type { Template } from '@coreflect/workshop'
import { expect, test } from 'vitest'
import { get, post } from './testing/call.ts'
import { startTestServer } from './testing/server.ts'
import { openWorkshop } from './testing/workshop.ts'

const words = (en: string) => ({ en })
const planning = {
  id: 'half-day',
  ...{ title: words('A planning'), summary: words(''), people: { from: 3, to: 20 }, lenses: [] },
  agenda: [
    {
      ...{ id: 'plan', type: 'plan', title: words('What do we want?'), prompt: words(''), minutes: 30 },
      plan: {
        cards: [words('Listening'), words('Power')],
        priorities: 3,
        places: [{ id: 'day-1', title: words('Day one') }],
      },
    },
  ],
}

test('a planning becomes workshops of our own for the coming sessions, for facilitators alone', async () => {
  const server = await startTestServer()
  const { cookie, people } = await openWorkshop(server)
  const made = await post(`${server.url}/api/templates`, { template: planning }, { cookie })
  const template = (made.body as unknown as { template: Template }).template.id
  const session = (await post(`${server.url}/api/sessions`, { template }, { cookie })).body.id
  const at = `${server.url}/api/sessions/${session}`
  const say = (command: object) => post(`${at}/commands`, command, { cookie })
  for (const command of [
    { type: 'open-lobby' },
    { type: 'start-session' },
    { type: 'start-activity', activity: 'plan' },
  ]) {
    expect((await say(command)).status).toBe(200)
  }
  const look = (await get(`${at}/view`, { cookie })).body as unknown as {
    view: { plan: { cards: { id: string; text: string }[] } }
  }
  const card = look.view.plan.cards.find(({ text }) => text === 'Power')?.id
  expect((await say({ type: 'place-card', activity: 'plan', card, place: 'day-1' })).status).toBe(200)
  expect((await post(`${at}/plan-drafts/plan`, {}, { token: people[0]?.token })).status).toBeGreaterThan(400)
  expect((await post(`${at}/plan-drafts/nothing`, {}, { cookie })).status).toBe(404)
  const drafts = await post(`${at}/plan-drafts/plan`, {}, { cookie })
  expect(drafts.status).toBe(201)
  const [day] = (drafts.body as unknown as { templates: Template[] }).templates
  expect([day?.title.en, day?.agenda.map(({ type }) => type)]).toEqual([
    'Day one',
    ['arrive', 'agreement', 'talk', 'close'],
  ])
  expect((await get(`${server.url}/api/templates/${day?.id}`, { cookie })).status).toBe(200)
})
