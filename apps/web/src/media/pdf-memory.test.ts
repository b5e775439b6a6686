import { expect, test } from 'vitest'
import { capMemory } from './pdf-memory.ts'

test('what wants to unpack too much is refused that and said so, and everything else is as before', () => {
  const all = globalThis
  const scope = {
    ...{ Uint8Array: all.Uint8Array, Uint8ClampedArray: all.Uint8ClampedArray, Uint16Array: all.Uint16Array },
    ...{ Uint32Array: all.Uint32Array, Int32Array: all.Int32Array, Float32Array: all.Float32Array },
  }
  let told = 0
  capMemory(scope, () => {
    told += 1
  })
  const three = new scope.Uint8Array([1, 2, 3])
  expect([three instanceof scope.Uint8Array, three instanceof Uint8Array, three.slice(1).length]).toEqual([
    true,
    true,
    2,
  ])
  expect([new scope.Float32Array(4).length, scope.Uint8Array.from([7])[0], told]).toEqual([4, 7, 0])
  expect(() => new scope.Int32Array(100_000_000)).toThrow(RangeError)
  expect(told).toBe(1)
})
