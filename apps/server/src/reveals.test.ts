import { addNote, readBoardBytes } from '@coreflect/board'
import { templates } from '@coreflect/library'
import { createMemoryLog, type UpdateLog } from '@coreflect/sync'
import { createSession, type Session, unseenRevealed } from '@coreflect/workshop'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readConfig } from './config.ts'
import { createDocuments } from './documents.ts'
import { createReveals } from './reveals.ts'
import { until } from './testing/until.ts'

const log = pino({ enabled: false })
const config = readConfig({}, '/house')

function sheet(texts: readonly string[]): Uint8Array {
  const ydoc = new Y.Doc()
  texts.forEach((text, at) => {
    addNote(ydoc, {}, { id: `${text}-${at}`, p: [0, at * 200], color: 'sun', text }, Math.random)
  })
  return Y.encodeStateAsUpdate(ydoc)
}

function waiting(): Session {
  const [template] = templates
  if (template === undefined) throw new Error('There is no template')
  const input = { id: 's', code: 'ABCDEF', template, locale: 'en', facilitator: { id: 'f', name: 'Noor' } } as const
  return {
    ...createSession(input, 0, { id: () => 'debrief', seed: () => 1 }),
    docs: [
      { id: 'board', kind: 'group', owner: 'g' },
      { id: 'sheet-a', kind: 'sheet', owner: 'a', board: 'board' },
      { id: 'sheet-b', kind: 'sheet', owner: 'b', board: 'board' },
      { id: 'else', kind: 'sheet', owner: 'a', board: 'another' },
    ],
    unseen: [
      { id: 'u', board: 'board', prompt: 'What helped?', state: 'revealing' },
      { id: 'v', board: 'another', prompt: '', state: 'writing' },
    ],
  }
}

/** What is kept whatever happens to the process: the log and the session. */
interface Kept {
  readonly updates: UpdateLog
  session: Session
}

/** A process over what is kept, which is killed before its step of this number. */
function run(kept: Kept, lives = Number.POSITIVE_INFINITY) {
  const documents = createDocuments({ updates: kept.updates, config, log, now: Date.now })
  let steps = 0
  let done = false
  const step = async <T>(does: () => Promise<T>): Promise<T> => {
    if (steps >= lives) {
      done = true
      return new Promise<T>(() => undefined)
    }
    steps += 1
    return does()
  }
  const reveals = createReveals(
    {
      read: (doc) => step(() => documents.read(doc)),
      write: (doc, update) => step(() => documents.write(doc, update)),
      drop: (doc) => step(() => documents.drop(doc)),
    },
    {
      alone: (_name, work) => work().then(() => true),
      load: async () => kept.session,
      revealed: (_, id) =>
        step(async () => {
          kept.session = unseenRevealed(kept.session, id).session
          done = true
        }),
    },
    { log, chance: { id: () => crypto.randomUUID(), random: Math.random } },
  )
  reveals.follow(kept.session)
  return { documents, ended: () => until(() => done), steps: () => steps }
}

async function prepared(): Promise<Kept> {
  const kept = { updates: createMemoryLog(), session: waiting() }
  const documents = createDocuments({ updates: kept.updates, config, log, now: Date.now })
  await documents.write('sheet-a', sheet(['one', 'two']))
  await documents.write('sheet-b', sheet(['three']))
  await documents.write('else', sheet(['not yet']))
  await documents.drain()
  return kept
}

const textsIn = async (updates: UpdateLog, doc: string) => {
  const documents = createDocuments({ updates, config, log, now: Date.now })
  return readBoardBytes(await documents.read(doc))
    .filter(({ kind }) => kind === 'note')
    .map(({ text }) => text)
    .sort()
}

test('[P1, K2] what was written unseen is on the board, its sheets are forgotten, and other sheets stay', async () => {
  const kept = await prepared()
  await run(kept).ended()
  expect(await textsIn(kept.updates, 'board')).toEqual(['one', 'three', 'two'])
  expect(await textsIn(kept.updates, 'sheet-a')).toEqual([])
  expect(await textsIn(kept.updates, 'else')).toEqual(['not yet'])
  expect(kept.session.docs.map(({ id }) => id)).toEqual(['board', 'else'])
  expect(kept.session.unseen.map(({ id }) => id)).toEqual(['v'])
})

test('[L3] killed before any of its steps, and again, it loses nothing and doubles nothing', async () => {
  const whole = await prepared()
  const first = run(whole)
  await first.ended()
  for (let lives = 0; lives < first.steps(); lives += 1) {
    const kept = await prepared()
    await run(kept, lives).ended()
    await run(kept, Math.floor(lives / 2)).ended()
    await run(kept).ended()
    expect([lives, await textsIn(kept.updates, 'board')]).toEqual([lives, ['one', 'three', 'two']])
    expect(kept.session.docs.map(({ id }) => id)).toEqual(['board', 'else'])
    for (const doc of ['sheet-a', 'sheet-b']) expect(await textsIn(kept.updates, doc)).toEqual([])
  }
})

test('a note that was taken off the board while the server was down does not come back', async () => {
  const kept = await prepared()
  const whole = run(kept)
  await whole.ended()
  const documents = createDocuments({ updates: kept.updates, config, log, now: Date.now })
  const ydoc = new Y.Doc()
  Y.applyUpdate(ydoc, await documents.read('board'))
  const before = Y.encodeStateVector(ydoc)
  ydoc.getMap('items').clear()
  await documents.write('board', Y.encodeStateAsUpdate(ydoc, before))
  kept.session = waiting()
  await run(kept).ended()
  expect(await textsIn(kept.updates, 'board')).toEqual([])
})
