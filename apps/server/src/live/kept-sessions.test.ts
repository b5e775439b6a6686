import { templates } from '@coreflect/library'
import type { SessionRows, StoredSession } from '@coreflect/store'
import { createSession, type Session } from '@coreflect/workshop'
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
  const kept = keepSessions(rows, () => {})
  await kept.load('s')
  elsewhere(longer)
  const changed = await kept.change('s', (current) => ({ session: longer(current) }))
  expect(changed?.session.keepDays).toBe(32)
  expect(changed?.before?.keepDays).toBe(31)
})

test('who always loses the race is told that it is busy, and nothing is saved', async () => {
  const { rows, elsewhere } = sharedRows()
  const kept = keepSessions(rows, () => {})
  const changed = await kept.change('s', (current) => {
    elsewhere(longer)
    return { session: { ...current, locale: 'es' } }
  })
  expect(changed?.refusal?.code).toBe('busy')
  expect((await kept.load('s'))?.locale).toBe('en')
})

test('a rule that throws breaks its own change alone', async () => {
  const { rows } = sharedRows()
  const kept = keepSessions(rows, () => {})
  const broken = kept.change('s', () => {
    throw new RangeError('a rule is wrong')
  })
  const next = kept.change('s', (current) => ({ session: longer(current) }))
  await expect(broken).rejects.toThrow(RangeError)
  expect((await next)?.session.keepDays).toBe(31)
})

test('each session is met once in a process', async () => {
  const met: string[] = []
  const kept = keepSessions(sharedRows().rows, ({ id }) => met.push(id))
  await Promise.all([kept.load('s'), kept.load('s')])
  await kept.change('s', (current) => ({ session: longer(current) }))
  expect(met).toEqual(['s'])
})
