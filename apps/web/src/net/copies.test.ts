import { describe, expect, test } from 'vitest'
import { type Copies, marked, tidied } from './copies.ts'

const day = 86_400_000
const session = { keepDays: 30, endsAt: null, state: 'live' }
const own = { id: 'own', right: 'write' } as const
const group = { id: 'group-1', right: 'write' } as const

describe('the copies on this device', () => {
  test('[K1] are kept until the session is deleted, at the latest a month after its keeping time', () => {
    expect(tidied(null, { session, docs: [own, group] }, 0).copies).toEqual({
      until: 60 * day,
      docs: ['own', 'group-1'],
      unsent: [],
    })
    const closed = { ...session, state: 'revisit', endsAt: 7 }
    expect(tidied(null, { session: closed, docs: [own] }, 0).copies.until).toBe(7)
  })

  const before: Copies = { until: 1, docs: ['own', 'group-1'], unsent: [] }

  test('of a document that is not ours any more goes', () => {
    const { copies, gone, leftBehind } = tidied(before, { session, docs: [own] }, 0)
    expect([copies.docs, gone, leftBehind]).toEqual([['own'], ['group-1'], 0])
  })

  test('of a board that can only be read goes, one’s own page stays', () => {
    const { copies, gone } = tidied(before, { session, docs: [own, { ...group, right: 'read' }] }, 0)
    expect([copies.docs, gone]).toEqual([['own'], ['group-1']])
  })

  test('with unsent words stays, and the person is told once the document is not theirs', () => {
    const unsent = marked(before, 'group-1', false)
    const read = tidied(unsent, { session, docs: [own, { ...group, right: 'read' }] }, 0)
    expect([read.copies.docs, read.gone, read.leftBehind]).toEqual([['own', 'group-1'], [], 0])
    const lost = tidied(unsent, { session, docs: [own] }, 0)
    expect([lost.copies.docs, lost.gone, lost.leftBehind]).toEqual([['own', 'group-1'], [], 1])
    const sent = tidied(marked(lost.copies, 'group-1', true), { session, docs: [own] }, 0)
    expect([sent.copies.docs, sent.gone, sent.leftBehind]).toEqual([['own'], ['group-1'], 0])
  })
})
