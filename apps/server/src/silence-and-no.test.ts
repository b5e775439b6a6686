import { expect, test } from 'vitest'
import { caughtUp, type Eye, type EyeOf, fetched, openEye, screenToken } from './testing/everyone.ts'
import { startTestServer } from './testing/server.ts'
import { until } from './testing/until.ts'
import { beginTurn, openWorkshop } from './testing/workshop.ts'

type Said = 'not-this' | null

/** Ids, seeds and numbers that are the same in every world, so that nothing is left to differ but what was said. */
function plainChance() {
  let count = 0
  const counted = () => {
    count += 1
    return count
  }
  const seed = () => (counted() * 2_654_435_761) % 2 ** 32
  return { chance: { id: () => `id-${String(counted()).padStart(6, '0')}`, seed }, random: () => seed() / 2 ** 32 }
}

const noon = Date.UTC(2026, 4, 4, 12)

/** Names and tokens that a server draws for itself, by what they stand for. */
function plain(text: string, code: string): string {
  return text.replaceAll(code, 'CODE').replace(/[A-Za-z0-9_-]{43}/g, 'TOKEN')
}

/** Without what tells the person who answers of their own answer; the numbers of later messages count those. */
const withoutOwnAnswer = (news: readonly string[]) =>
  news
    .filter((text) => !/"answer":"/.test(text) || /"set":\{"version"/.test(text))
    .map((text) => text.replace(/"n":\d+/, '"n":0'))

/**
 * One whole workshop in which a person who is asked about a note says no, or nothing; and everything that left the server: every
 * message of every view, the bytes of every document, what can be fetched afterwards, and the log.
 */
async function world(said: Said) {
  const server = await startTestServer({ MESSAGE_BURST: '10000' }, { now: () => noon, ...plainChance() })
  const workshop = await openWorkshop(server, ['Ana', 'Jo', 'Kim', 'Lee', 'Max', 'Pat'])
  const held = await beginTurn(workshop)
  const token = (role: string) => held.get(role)?.token ?? ''
  const stranger = workshop.people.find((one) => ![...held.values()].includes(one))?.token ?? ''
  const who: readonly EyeOf[] = [
    { name: 'listener', token: token('listener') },
    { name: 'author', token: token('observer') },
    { name: 'speaker', token: token('speaker') },
    { name: 'stranger', token: stranger },
    { name: 'facilitator', cookie: workshop.cookie },
    { name: 'screen', token: await screenToken(server, workshop) },
  ]
  const docs = [
    ...new Set((await Promise.all(who.map((one) => workshop.look(one.token)))).flatMap((view) => view.docs)),
  ]
  const ids = [...new Set(docs.map(({ id }) => id))]
  const eyes: Eye[] = []
  for (const one of who) eyes.push(await openEye(server, workshop.id, one, ids))
  const asked = eyes[0] as Eye
  /** One command that everyone sees, and nobody goes on before all have seen it: no two changes share a message. */
  const lead = async (command: Parameters<typeof workshop.say>[0]) => caughtUp(eyes, await workshop.say(command))
  const note = (id: string) => ({
    ...{ id, kind: 'heard', round: 1, turn: 1, about: 'listening' as const, moment: 3, text: `words of ${id}` },
  })

  await lead({ type: 'end-activity' })
  for (const [i, id] of ['first', 'second'].entries()) {
    await workshop.say({ type: 'offer', observation: note(id) }, token('observer'))
    await until(() => asked.view().asks.length === i + 1 && (eyes[1] as Eye).view().offers.length === i + 1)
  }
  const answer = async (ask: string, given: 'not-this' | 'as-it-is') => {
    await workshop.say({ type: 'answer', ask, answer: given, id: `answer-${ask}` }, token('listener'))
    await until(() => asked.view().asks.some((one) => one.id === ask && one.answer === given))
  }
  await answer(asked.view().asks[0]?.id ?? '', 'as-it-is')
  if (said !== null) await answer(asked.view().asks[1]?.id ?? '', said)
  await lead({ type: 'close-offers', round: 1 })
  const debrief = (await workshop.look()).docs.find(({ kind }) => kind === 'debrief')?.id ?? ''
  for (const { docs: open } of eyes) await until(() => open.get(debrief)?.frames.some((frame) => frame.length > 60))
  await lead({ type: 'close-session' })

  const gone = eyes.map(({ name, docs: open, news }) => ({
    name,
    messages: (name === 'listener' ? withoutOwnAnswer(news()) : news()).map((text) => plain(text, workshop.code)),
    documents: [...open].map(([id, { frames }]) => `${id} ${Buffer.concat(frames).toString('base64')}`),
  }))
  const loaded = await Promise.all(who.map((one) => fetched(server, workshop.id, one)))
  const log = server.logged.map((line) =>
    plain(line, workshop.code).replace(/"(time|ms|pid|hostname)":[^,}]+/g, '"$1":0'),
  )
  return { gone, loaded: loaded.map((text) => plain(text, workshop.code)), log: log.sort() }
}

test('[C3] a whole workshop with a no and one with a silence are the same bytes: every message, document, file and log line', async () => {
  const [no, silence] = [await world('not-this'), await world(null)]
  expect(silence.gone).toEqual(no.gone)
  expect(silence.loaded).toEqual(no.loaded)
  expect(silence.log).toEqual(no.log)
  // The comparison is no empty one: what was sent holds the note that passed, and the other one only where it is theirs.
  const telling = no.gone.filter(({ messages }) => messages.join().includes('words of second')).map(({ name }) => name)
  expect(telling).toEqual(['listener'])
  expect(no.gone.every(({ documents }) => documents.length > 2)).toBe(true)
}, 120_000)
