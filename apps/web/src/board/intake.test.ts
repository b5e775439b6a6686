import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createIntake } from './intake.ts'

interface Taken {
  readonly ids: readonly string[]
  readonly last: boolean
  /** In which turn of the page. */
  readonly turn: number
}

/** A page with a clock of its own, on which taking in one item costs so many milliseconds. */
const page = (cost: number, loaded = true) => {
  const taken: Taken[] = []
  const turns: (() => void)[] = []
  const timers: { readonly at: number; readonly call: () => void }[] = []
  let [now, turn, arriving, whole] = [0, 0, false, loaded]
  const intake = createIntake({
    take: (ids, last) => {
      now += ids.length * cost
      taken.push({ ids, last, turn })
      if (last) arriving = false
    },
    onArriving: () => {
      arriving = true
    },
    isWhole: () => whole,
    now: () => now,
    soon: (call) => void turns.push(call),
    after: (milliseconds, call) => {
      const timer = { at: now + milliseconds, call }
      timers.push(timer)
      return () => void timers.splice(timers.indexOf(timer), 1)
    },
  })
  const turnOnce = (): boolean => {
    const call = turns.shift()
    turn += 1
    call?.()
    return call !== undefined
  }
  return {
    intake,
    taken,
    arriving: () => arriving,
    turnOnce,
    turnAll: () => {
      while (turnOnce());
    },
    load: () => {
      whole = true
      intake.whole()
    },
    wait: (milliseconds: number) => {
      now += milliseconds
      for (const { at, call } of [...timers]) if (at <= now) call()
    },
  }
}
const ids = (count: number, from = 0): string[] => Array.from({ length: count }, (_, i) => `i${from + i}`)

describe('what comes in', () => {
  it('is taken in at once where it is little', () => {
    const { intake, taken, arriving } = page(0.02)
    intake.bring(ids(3), false)
    expect(taken).toEqual([{ ids: ids(3), last: true, turn: 0 }])
    expect(arriving()).toBe(false)
  })

  it('is taken in in slices of a few milliseconds where it is much, and says when it is done', () => {
    const { intake, taken, arriving, turnAll } = page(0.02)
    intake.bring(ids(5_000), false)
    expect([taken.length, arriving()]).toEqual([0, true])
    turnAll()
    expect(taken.flatMap((one) => one.ids)).toEqual(ids(5_000))
    expect(taken.map(({ last }) => last)).toEqual([...Array(taken.length - 1).fill(false), true])
    expect(arriving()).toBe(false)
    const perTurn = Map.groupBy(taken, ({ turn }) => turn)
    for (const parts of perTurn.values())
      expect(parts.reduce((sum, part) => sum + part.ids.length * 0.02, 0)).toBeLessThan(20 + 400 * 0.02 + 1e-6)
  })

  it('is gathered while the document is on its way, and not longer than a moment', () => {
    const soonWhole = page(0.02, false)
    for (let from = 0; from < 1_000; from += 50) soonWhole.intake.bring(ids(50, from), false)
    expect(soonWhole.arriving()).toBe(true)
    soonWhole.turnAll()
    expect(soonWhole.taken).toEqual([])
    soonWhole.load()
    soonWhole.turnAll()
    expect(soonWhole.taken.flatMap((one) => one.ids)).toEqual(ids(1_000))

    const slow = page(0.02, false)
    slow.intake.bring(ids(500), false)
    slow.wait(999)
    slow.turnAll()
    expect(slow.taken).toEqual([])
    slow.wait(1)
    slow.turnAll()
    expect(slow.taken.flatMap((one) => one.ids)).toEqual(ids(500))
  })

  it('never keeps what is done here waiting', () => {
    const { intake, taken, arriving, turnAll } = page(0.02, false)
    intake.bring(ids(500), false)
    intake.bring(['i7', 'mine'], true)
    expect(taken).toEqual([{ ids: ['i7', 'mine'], last: false, turn: 0 }])
    expect(arriving()).toBe(true)
    intake.whole()
    turnAll()
    expect(taken.slice(1).flatMap((one) => one.ids)).not.toContain('i7')
    expect(arriving()).toBe(false)
  })

  it('loses nothing, whatever comes when, and takes nothing after it was stopped', () => {
    const event = fc.oneof(
      fc.record({ what: fc.constant('bring' as const), count: fc.integer({ min: 0, max: 700 }), local: fc.boolean() }),
      fc.record({ what: fc.constantFrom('turn' as const, 'load' as const, 'wait' as const) }),
    )
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), (events) => {
        const one = page(0.05, false)
        const brought = new Set<string>()
        const doings = { turn: () => one.turnOnce(), load: one.load, wait: () => one.wait(150) }
        for (const happening of events) {
          if (happening.what !== 'bring') {
            doings[happening.what]()
            continue
          }
          const some = ids(happening.count, brought.size % 900)
          for (const id of some) brought.add(id)
          one.intake.bring(some, happening.local)
        }
        one.load()
        one.turnAll()
        expect(new Set(one.taken.flatMap((part) => part.ids))).toEqual(brought)
        expect(one.arriving()).toBe(false)
        const before = one.taken.length
        one.intake.bring(ids(300), false)
        one.intake.stop()
        one.turnAll()
        expect(one.taken.length).toBe(before)
      }),
    )
  })
})
