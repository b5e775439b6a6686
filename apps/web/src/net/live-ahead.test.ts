import { createRoot, type Setter } from 'solid-js'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Connection } from './live.ts'
import { beginLive, followLive } from './live-ahead.ts'

interface Made {
  readonly session: string
  readonly token: string | undefined
  readonly live: object
  readonly turn: Setter<Connection>
  readonly come: Setter<object | null>
  ended: boolean
}
const made: Made[] = []

// Under Node this names the build for servers, in which nothing follows anything.
vi.mock('solid-js', () => vi.importActual('solid-js/dist/solid.js'))
vi.mock('./live.ts', async () => {
  const { createSignal: signal, onCleanup } = await import('solid-js')
  return {
    createLive: (session: string, token?: string) => {
      const [view, come] = signal<object | null>(null)
      const [connection, turn] = signal<Connection>('connecting')
      const one: Made = { session, token, live: { view, connection }, turn, come, ended: false }
      onCleanup(() => {
        one.ended = true
      })
      made.push(one)
      return one.live
    },
  }
})

beforeEach(() => {
  // What an earlier test began and nobody took.
  createRoot((end) => {
    followLive('nobody', 'x')
    end()
  })
  made.length = 0
})

const isDone = async (promise: Promise<unknown>): Promise<boolean> =>
  Promise.race([promise.then(() => true), new Promise<boolean>((resolve) => setImmediate(() => resolve(false)))])

test('what was begun ahead is waited for until there is a view, or nothing to wait for', async () => {
  const begun = beginLive('a', 'x')
  expect(await isDone(begun)).toBe(false)
  made[0]?.come({})
  expect(await isDone(begun)).toBe(true)
  const refused = beginLive('a', 'wrong')
  expect(await isDone(refused)).toBe(false)
  made[1]?.turn('refused')
  expect(await isDone(refused)).toBe(true)
})

test('the page takes over the same connection, once, and it ends with the page', () => {
  void beginLive('a', 'x')
  createRoot((leave) => {
    expect(followLive('a', 'x')).toBe(made[0]?.live)
    expect(made).toHaveLength(1)
    expect(made[0]?.ended).toBe(false)
    leave()
  })
  expect(made[0]?.ended).toBe(true)
  createRoot((leave) => {
    expect(followLive('a', 'x')).toBe(made[1]?.live)
    leave()
  })
  expect(made[1]?.ended).toBe(true)
})

test('of a session that is not shown after all, the connection ends', () => {
  void beginLive('a', 'x')
  createRoot((leave) => {
    expect(followLive('b', 'y')).toBe(made[1]?.live)
    expect([made[0]?.ended, made[1]?.ended]).toEqual([true, false])
    expect([made[1]?.session, made[1]?.token]).toEqual(['b', 'y'])
    leave()
  })
})
