import { readBoardBytes } from '@coreflect/board'
import { templates } from '@coreflect/library'
import { createMemoryLog, type UpdateLog } from '@coreflect/sync'
import { type Card, createSession, type Session } from '@coreflect/workshop'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { createDebriefCards } from './debrief-cards.ts'
import { createDocuments } from './documents.ts'
import { until } from './testing/until.ts'

const log = pino({ enabled: false })
const card = (id: string, text: string): Card => ({
  id,
  round: 1,
  lens: 'plain',
  kind: 'noticed',
  tag: { en: 'Noticed' },
  text,
})

function sessionWith(cards: readonly Card[]): Session {
  const [template] = templates
  if (template === undefined) throw new Error('There is no template')
  const input = { id: 's', code: 'ABCDEF', template, locale: 'en', facilitator: { id: 'f', name: 'Noor' } } as const
  return { ...createSession(input, 0, { id: () => 'debrief', seed: () => 1 }), cards }
}

function process(updates: UpdateLog) {
  const documents = createDocuments(updates, { MAX_FRAME_BYTES: 1_000_000 }, log)
  const texts = async () => readBoardBytes(await documents.read('debrief')).map(({ text }) => text)
  return { cards: createDebriefCards(documents, log, Math.random), texts }
}

test('[C5] the server puts what passed on the debrief board, each card once', async () => {
  const { cards, texts } = process(createMemoryLog())
  cards.follow(sessionWith([card('a', 'one')]))
  cards.follow(sessionWith([card('a', 'one'), card('b', 'two')]))
  cards.follow(sessionWith([card('a', 'one'), card('b', 'two')]))
  await until(async () => (await texts()).length === 2)
  expect((await texts()).sort()).toEqual(['one', 'two'])
})

test('cards that a crash kept from the board are put there by the next process, and no card twice', async () => {
  const updates = createMemoryLog()
  const before = process(updates)
  before.cards.follow(sessionWith([card('a', 'one')]))
  await until(async () => (await before.texts()).length === 1)
  const after = process(updates)
  after.cards.follow(sessionWith([card('a', 'one'), card('b', 'two')]))
  await until(async () => (await after.texts()).length === 2)
  expect((await after.texts()).sort()).toEqual(['one', 'two'])
})

test('a write that fails is made good at the next change', async () => {
  const updates = createMemoryLog()
  let broken = true
  const load = (doc: string) => (broken ? Promise.reject(new Error('no disk')) : updates.load(doc))
  const { cards, texts } = process({ ...updates, load })
  cards.follow(sessionWith([card('a', 'one')]))
  await until(async () => {
    broken = false
    cards.follow(sessionWith([card('a', 'one')]))
    return (await texts().catch(() => [])).length === 1
  })
})
