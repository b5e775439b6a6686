import { expect, test } from 'vitest'
import { get } from './testing/call.ts'
import { startTestServer } from './testing/server.ts'
import { openWorkshop } from './testing/workshop.ts'

test('[P6] a harvest is for facilitators: parked things, sums of answers and times, and no name of anyone', async () => {
  const server = await startTestServer()
  const names = ['Anabel', 'Jorunn', 'Kimberly', 'Leopold', 'Marisol']
  const workshop = await openWorkshop(server, names)
  await workshop.say({ type: 'start-session' })
  const [first] = workshop.people
  await workshop.say({ type: 'hand-in-slip', kind: 'parked', text: 'Where to practise' }, first?.token)
  await workshop.say({ type: 'open-pulse', kind: 'scale', question: 'How near?', options: ['far', 'near'] })
  const { pulse } = await workshop.look()
  for (const [at, { token }] of workshop.people.entries()) {
    await workshop.say(
      { type: 'answer-pulse', pulse: pulse?.id ?? '', answer: { choice: at % 2 === 0 ? 4 : 0 } },
      token,
    )
  }
  await workshop.say({ type: 'clear-pulse' })
  await workshop.say({ type: 'close-session' })

  const at = (form: string) => `${server.url}/api/sessions/${workshop.id}/harvest/${form}`
  for (const form of ['md', 'html']) {
    const { status, body } = await get(at(form), { cookie: workshop.cookie })
    expect(status).toBe(200)
    for (const word of ['Where to practise', 'How near?', 'near', '3', '2']) expect(body.text).toContain(word)
    for (const name of names) expect(body.text).not.toContain(name)
    expect((await get(at(form), { token: first?.token })).body.code).toBe('not-allowed')
  }
  const pdf = await fetch(at('pdf'), { headers: { cookie: workshop.cookie } })
  expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  expect(pdf.headers.get('content-disposition')).toBe('attachment; filename="coreflect-harvest.pdf"')
  expect(Buffer.from(await pdf.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-')
  expect((await get(at('pdf'), { token: first?.token })).body.code).toBe('not-allowed')
  expect((await get(at('csv'), { cookie: workshop.cookie })).body.code).toBe('not-found')
})

test('[L3] answers given before a restart count after it', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server, ['Ana', 'Jo', 'Kim', 'Leo', 'Mar'])
  await workshop.say({ type: 'start-session' })
  await workshop.say({ type: 'open-pulse', kind: 'words', question: 'One word', options: [] })
  const id = (await workshop.look()).pulse?.id ?? ''
  const answer = (at: number) =>
    workshop.say({ type: 'answer-pulse', pulse: id, answer: { word: 'open' } }, workshop.people[at]?.token)
  for (const at of [0, 1, 2]) await answer(at)
  await server.restart()
  expect((await workshop.look(workshop.people[0]?.token)).pulse).toMatchObject({ handedIn: true, sums: null })
  for (const at of [0, 3, 4]) await answer(at)
  expect((await workshop.look(workshop.people[0]?.token)).pulse?.sums).toEqual({
    given: 5,
    counts: [],
    words: { open: 5 },
  })
})
