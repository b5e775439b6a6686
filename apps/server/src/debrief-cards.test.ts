import { readBoardBytes } from '@coreflect/board'
import { templates } from '@coreflect/library'
import { createMemoryLog, type UpdateLog } from '@coreflect/sync'
import {
  type Card,
  cardsGone,
  cardsWait,
  cardsWritten,
  createSession,
  type GroupCard,
  groupCardsGone,
  groupCardsWritten,
  type Session,
} from '@coreflect/workshop'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readConfig } from './config.ts'
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

const config = readConfig({}, '/house')

/** A server process over what is stored: its documents, and one session that its cards are taken from. */
function start(updates: UpdateLog) {
  const documents = createDocuments({ updates, config, log, now: Date.now })
  let session = sessionWith([])
  const keeping = {
    alone: (_name: string, work: () => Promise<void>) => work().then(() => true),
    load: async () => session,
    onBoard: async (_: string, ids: ReadonlySet<string>) => {
      session = cardsWritten(session, ids).session
    },
    gone: async (_: string, ids: ReadonlySet<string>) => {
      session = cardsGone(session, ids).session
    },
    onGroupBoards: async (_: string, ids: ReadonlySet<string>) => {
      session = groupCardsWritten(session, ids).session
    },
    goneFromGroups: async (_: string, ids: ReadonlySet<string>) => {
      session = groupCardsGone(session, ids).session
    },
  }
  const cards = createDebriefCards(documents, keeping, log, Math.random)
  return {
    documents,
    waiting: () => session.cards.length,
    texts: async () => readBoardBytes(await documents.read('debrief')).map(({ text }) => text),
    leaving: () => session.leaving.length,
    /** The session as a command left it, with these cards on the way to and from boards of groups. */
    bring(change: Partial<Pick<Session, 'groupCards' | 'cardsLeaving'>>) {
      const docs = [...sessionWith([]).docs, { id: 'group', kind: 'group', owner: 'g' } as const]
      session = { ...session, docs, ...change }
      cards.follow(session)
    },
    settled: () => !cardsWait(session),
    onGroupBoard: async () => readBoardBytes(await documents.read('group')),
    /** The session as a command left it, with these cards taken back. */
    takeBack(ids: readonly string[]) {
      session = { ...session, withdrawn: ids, leaving: ids }
      cards.follow(session)
    },
    /** The session as a command left it, with these cards to be written. */
    follow(waiting: readonly Card[]) {
      session = { ...session, cards: waiting }
      cards.follow(session)
    },
  }
}

test('[C5] the server puts what passed on the debrief board, each card once, and the session gives it up', async () => {
  const server = start(createMemoryLog())
  server.follow([card('a', 'one')])
  server.follow([card('a', 'one'), card('b', 'two')])
  server.follow([card('a', 'one'), card('b', 'two')])
  await until(() => server.waiting() === 0)
  expect((await server.texts()).sort()).toEqual(['one', 'two'])
})

test('a card that people took off the board stays off when the next round’s cards come', async () => {
  const server = start(createMemoryLog())
  server.follow([card('a', 'one')])
  await until(() => server.waiting() === 0)
  const ydoc = new Y.Doc()
  Y.applyUpdate(ydoc, await server.documents.read('debrief'))
  const before = Y.encodeStateVector(ydoc)
  ydoc.getMap('items').delete('a')
  await server.documents.write('debrief', Y.encodeStateAsUpdate(ydoc, before))
  server.follow([card('b', 'two')])
  await until(() => server.waiting() === 0)
  expect(await server.texts()).toEqual(['two'])
})

test('cards that a crash kept from the board are put there by the next process, and no card twice', async () => {
  const updates = createMemoryLog()
  const before = start(updates)
  before.follow([card('a', 'one')])
  await until(() => before.waiting() === 0)
  const after = start(updates)
  after.follow([card('a', 'one'), card('b', 'two')])
  await until(() => after.waiting() === 0)
  expect((await after.texts()).sort()).toEqual(['one', 'two'])
})

test('a write that fails is made good at the next change', async () => {
  const updates = createMemoryLog()
  let broken = true
  let tries = 0
  const load = (doc: string) => {
    tries += 1
    return broken ? Promise.reject(new Error('no disk')) : updates.load(doc)
  }
  const server = start({ ...updates, load })
  server.follow([card('a', 'one')])
  await until(() => tries > 0)
  broken = false
  server.follow([card('a', 'one')])
  await until(() => server.waiting() === 0)
  expect(await server.texts()).toEqual(['one'])
})

test('[C6, K2] a card that was taken back leaves the board and the log', async () => {
  const updates = createMemoryLog()
  const server = start(updates)
  server.follow([card('a', 'text-gone'), card('b', 'text-kept')])
  await until(() => server.waiting() === 0)
  const stored = async () => {
    const { base, updates: rows } = await updates.load('debrief')
    return Buffer.concat([base ?? new Uint8Array(), ...rows.map(({ update }) => update)]).toString('latin1')
  }
  expect(await stored()).toContain('text-gone')
  server.takeBack(['a'])
  await until(() => server.leaving() === 0)
  expect(await server.texts()).toEqual(['text-kept'])
  expect(await stored()).not.toContain('text-gone')
  expect(await stored()).toContain('text-kept')
})

const groupCard = (card: string, text: string, board = 'group'): GroupCard => ({
  ...{ card, board, round: 1, observation: `note-${card}`, author: 'author', about: ['listener'], takenBack: false },
  says: { lens: 'plain', tag: { en: 'Noticed' }, turn: 2, moment: 75, text },
})

test('[C1, P1] what its author put on the board of the group is made there by the server, once, with its moment and unsigned', async () => {
  const updates = createMemoryLog()
  const before = start(updates)
  before.bring({ groupCards: [groupCard('a', 'one')] })
  await until(before.settled)
  // Another process that found the session as it was before the save: it writes no second one.
  const server = start(updates)
  server.bring({ groupCards: [groupCard('a', 'one'), groupCard('b', 'two'), groupCard('c', 'lost', 'no-board')] })
  await until(server.settled)
  const items = await server.onGroupBoard()
  expect(items.map(({ text }) => text).sort()).toEqual(['one', 'two'])
  for (const item of items) expect(item).toMatchObject({ kind: 'card', tag: 'Noticed', moment: [2, 75], round: 1 })
  const { base, updates: rows } = await updates.load('group')
  const stored = Buffer.concat([base ?? new Uint8Array(), ...rows.map(({ update }) => update)]).toString('latin1')
  for (const word of ['author', 'listener', 'note-a']) expect(stored).not.toContain(word)
})

test('[C6, K2] a card that leaves the board of a group is gone from it and from the log', async () => {
  const updates = createMemoryLog()
  const server = start(updates)
  server.bring({ groupCards: [groupCard('a', 'text-gone'), groupCard('b', 'text-kept')] })
  await until(server.settled)
  const stored = async () => {
    const { base, updates: rows } = await updates.load('group')
    return Buffer.concat([base ?? new Uint8Array(), ...rows.map(({ update }) => update)]).toString('latin1')
  }
  expect(await stored()).toContain('text-gone')
  const kept = { ...groupCard('b', ''), says: null }
  server.bring({ groupCards: [kept], cardsLeaving: [{ card: 'a', board: 'group' }] })
  await until(server.settled)
  expect((await server.onGroupBoard()).map(({ text }) => text)).toEqual(['text-kept'])
  expect(await stored()).not.toContain('text-gone')
})
