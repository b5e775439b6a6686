import { describe, expect, test } from 'vitest'
import { openFresh, openTwoNodes, type Place } from './places.ts'

const nothing = async () => undefined

export function aloneContract(place: Place): void {
  describe('what one node does alone', () => {
    test('runs once at a time for each name, on whichever node, and again afterwards', async () => {
      const [one, other] = await openTwoNodes(place)
      const { promise: ended, resolve: end } = Promise.withResolvers<void>()
      const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
      const running = one.alone('a job', async () => {
        begin()
        await ended
      })
      await begun

      expect(await other.alone('a job', nothing)).toBe(false)
      expect(await one.alone('a job', nothing)).toBe(false)
      expect(await other.alone('another job', nothing)).toBe(true)
      end()
      expect(await running).toBe(true)
      expect(await other.alone('a job', nothing)).toBe(true)
      expect(await one.alone('a job', nothing)).toBe(true)
    })

    test('of many who begin at once, one runs', async () => {
      const nodes = await openTwoNodes(place)
      let running = 0
      let most = 0
      const work = async () => {
        running += 1
        most = Math.max(most, running)
        await nodes[0].ping()
        running -= 1
      }

      const ran = await Promise.all(Array.from({ length: 20 }, (_, i) => nodes[i % 2 === 0 ? 0 : 1].alone('job', work)))

      expect(most).toBe(1)
      expect(ran).toContain(true)
    })

    test('work that fails is told, and lets the next one in', async () => {
      const store = await openFresh(place)

      await expect(store.alone('job', () => Promise.reject(new RangeError('broken')))).rejects.toThrow(RangeError)
      expect(await store.alone('job', nothing)).toBe(true)
    })
  })
}
