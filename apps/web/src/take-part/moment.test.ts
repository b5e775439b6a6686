import type { RoundView } from '@coreflect/workshop'
import { describe, expect, it } from 'vitest'
import { momentOf } from './moment.ts'

const round: RoundView = {
  round: 1,
  activity: 'round-1',
  stage: 'turn',
  turn: 1,
  turns: 3,
  phase: 'self',
  clock: { length: 120_000, endsAt: 1_000_000, left: null },
  before: 420_000,
  turnLength: 0,
  lens: 'plain',
  roles: [],
  card: null,
  scenario: 'none',
  offersOpen: false,
  lagging: [],
  finishing: null,
}

describe('the moment of a note', () => {
  it('[O1] counts the phases before and the time in this one', () => {
    expect(momentOf(round, 1_000_000 - 90_000)).toBe(420 + 30)
  })

  it('[O1] stands still while the clock is held', () => {
    const held = { ...round, clock: { length: 120_000, endsAt: null, left: 100_000 } }
    expect(momentOf(held, 5)).toBe(440)
    expect(momentOf(held, 9_999_999)).toBe(440)
  })

  it('[O1] goes on in the grace after zero, and is zero outside of a turn', () => {
    expect(momentOf(round, 1_000_000 + 15_000)).toBe(555)
    expect(momentOf({ ...round, stage: 'brief' }, 1_000_000)).toBe(0)
  })
})
