import { expect, test } from 'vitest'
import { boardLines, practiceEnds, sessionEnds } from './kept-lines.ts'

const day = 86_400_000
const fates = [
  { round: 2, label: 1, fate: null },
  { round: 1, label: 1, fate: 'keep' },
  { round: 1, label: 2, fate: null },
  { round: 1, label: 3, fate: null },
  { round: 1, label: 4, fate: 'let-go' },
  { round: 1, label: 5, fate: 'open' },
] as const
const open = { fates, decideUntil: null, session: { endsAt: null, keepDays: 30 } }

test('[K1] each group board says when it ends: with the session where it is kept, else a day after the close', () => {
  expect(boardLines(open)).toEqual([
    { round: 1, labels: [1], fate: 'keep', ends: 'session' },
    { round: 1, labels: [2, 3], fate: null, ends: 'practice' },
    { round: 1, labels: [4], fate: 'let-go', ends: 'let-go' },
    { round: 1, labels: [5], fate: 'open', ends: 'session' },
    { round: 2, labels: [1], fate: null, ends: 'practice' },
  ])
  expect([practiceEnds(open), sessionEnds(open)]).toEqual(['practice', 'session'])
})

test('[K1] once the workshop is closed, each says its own moment', () => {
  const closed = { fates, decideUntil: day, session: { endsAt: 30 * day, keepDays: 30 } }
  const [kept, asked] = [{ at: 30 * day }, { at: day, unless: true }]
  expect(boardLines(closed).map(({ ends }) => ends)).toEqual([kept, asked, { at: day }, kept, asked])
  const brief = { ...closed, session: { endsAt: day, keepDays: 0 } }
  expect(practiceEnds(brief)).toEqual({ at: day, unless: false })
})

test('[K1] where nothing is kept, no board says that it is there for a day more', () => {
  const brief = { ...open, session: { endsAt: null, keepDays: 0 } }
  expect(new Set(boardLines(brief).map(({ ends }) => ends))).toEqual(new Set(['session']))
})
