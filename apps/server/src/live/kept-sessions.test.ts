import { templates } from '@coreflect/library'
import type { SessionRows, StoredSession } from '@coreflect/store'
import { createSession, refuse, type Session } from '@coreflect/workshop'
import { expect, test } from 'vitest'
import { keepSessions } from './kept-sessions.ts'

function session(): Session {
  const [template] = templates
  if (template === undefined) throw new Error('There is no template')
  const chance = { id: () => 'id', seed: () => 1 }
  return createSession(
    { id: 's', code: 'ABCDEF', template, locale: 'en', facilitator: { id: 'f', name: 'Noor' } },
    0,
    chance,
  )
}

/** A store of one session that another server node may change at any moment. */
function sharedRows(): { rows: SessionRows; elsewhere: (change: (session: Session) => Session) => void } {
  let stored: StoredSession = { session: session(), revision: 1 }
  const rows = {
    load: async () => stored,
    revisions: async (ids: readonly string[]) => new Map(ids.map((id) => [id, stored.revision])),
    save: async (changed: Session, revision: number) => {
      if (revision !== stored.revision) return false
      stored = { session: changed, revision: revision + 1 }
      return true
    },
  } as unknown as SessionRows
  return {
    rows,
    elsewhere(change) {
      stored = { session: change(stored.session), revision: stored.revision + 1 }
    },
  }
}

const longer = (before: Session): Session => ({ ...before, keepDays: before.keepDays + 1 })

test('a change that lost the race to another node is decided again on what that node saved', async () => {
  const { rows, elsewhere } = sharedRows()
  const kept = keepSessions(rows, { met: () => {} })
  await kept.load('s')
  elsewhere(longer)
  const changed = await kept.change('s', (current) => ({ session: longer(current) }))
  expect(changed?.session.keepDays).toBe(32)
  expect(changed?.before?.keepDays).toBe(31)
})

test('who always loses the race is told that it is busy, and nothing is saved', async () => {
  const { rows, elsewhere } = sharedRows()
  const kept = keepSessions(rows, { met: () => {} })
  const changed = await kept.change('s', (current) => {
    elsewhere(longer)
    return { session: { ...current, locale: 'es' } }
  })
  expect(changed?.refusal?.code).toBe('busy')
  expect((await kept.load('s'))?.locale).toBe('en')
})

test('a rule that throws breaks its own change alone', async () => {
  const { rows } = sharedRows()
  const kept = keepSessions(rows, { met: () => {} })
  const broken = kept.change('s', () => {
    throw new RangeError('a rule is wrong')
  })
  const next = kept.change('s', (current) => ({ session: longer(current) }))
  await expect(broken).rejects.toThrow(RangeError)
  expect((await next)?.session.keepDays).toBe(31)
})

test('each session is met once in a process', async () => {
  const met: string[] = []
  const kept = keepSessions(sharedRows().rows, { met: ({ id }) => met.push(id) })
  await Promise.all([kept.load('s'), kept.load('s')])
  await kept.change('s', (current) => ({ session: longer(current) }))
  expect(met).toEqual(['s'])
})

test('where other nodes change sessions, too, what is loaded is what the store has, and whoever looks is told', async () => {
  const { rows, elsewhere } = sharedRows()
  const moved: number[] = []
  const kept = keepSessions(rows, { met: () => {}, moved: ({ keepDays }) => moved.push(keepDays), shared: true })
  expect((await kept.load('s'))?.keepDays).toBe(30)
  elsewhere(longer)
  expect((await kept.load('s'))?.keepDays).toBe(31)
  expect((await kept.load('s'))?.keepDays).toBe(31)
  expect(moved).toEqual([30, 31])
})

test('a no that was said on what another node has changed since is said again, or not', async () => {
  const { rows, elsewhere } = sharedRows()
  const kept = keepSessions(rows, { met: () => {}, shared: true })
  await kept.load('s')
  elsewhere(longer)
  const changed = await kept.change('s', (current) =>
    current.keepDays === 30 ? { session: current, refusal: refuse('not-now') } : { session: longer(current) },
  )
  expect(changed?.refusal).toBeNull()
  expect(changed?.session.keepDays).toBe(32)
})
