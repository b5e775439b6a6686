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

test('a planning leads to drafts of the coming sessions, for facilitators alone; nothing is kept before they say so', async () => {
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
  expect((await get(`${at}/plan-drafts/plan`, { token: people[0]?.token })).status).toBeGreaterThan(400)
  expect((await get(`${at}/plan-drafts/nothing`, { cookie })).status).toBe(404)
  const reply = await get(`${at}/plan-drafts/plan`, { cookie })
  expect(reply.status).toBe(200)
  const [day] = (reply.body as unknown as { drafts: { place: string; template: Template }[] }).drafts
  expect([day?.place, day?.template.title.en, day?.template.agenda.map(({ type }) => type)]).toEqual([
    'day-1',
    'Day one',
    ['arrive', 'agreement', 'talk', 'close'],
  ])
  expect(day?.template.programme).toEqual({ id: template, title: words('A planning'), part: 2 })
  const own = async () => ((await get(`${server.url}/api/templates`, { cookie })).body as unknown as { own: [] }).own
  expect(await own()).toHaveLength(1)
  expect((await post(`${server.url}/api/templates`, { template: day?.template }, { cookie })).status).toBe(201)
  expect(await own()).toHaveLength(2)
})
