import { zlibSync } from 'fflate'
import { expect, test } from 'vitest'
import { pngOf } from '../testing/png.ts'
import { stillPng } from './still-png.ts'

const picture = pngOf(4, 3)

test('of a picture only what is drawn is kept, so that nothing else is unfolded', () => {
  expect(stillPng(picture)).toEqual(picture)
  const hostile = pngOf(4, 3, [
    ['iCCP', zlibSync(new Uint8Array(100_000))],
    ['acTL', new Uint8Array(8)],
  ])
  expect(stillPng(hostile)).toEqual(picture)
})

test('a small file that stands for gigabytes is none, and neither is one that is broken off', () => {
  expect(stillPng(pngOf(60_000, 60_000, [], new Uint8Array(10)))).toBeNull()
  expect(stillPng(pngOf(4, 3, [], new Uint8Array(80_000_000)))).toBeNull()
  for (const size of [0, 8, 32, 50]) expect(stillPng(picture.subarray(0, size))).toBeNull()
  expect(stillPng(new TextEncoder().encode('RIFF    WEBPVP8 and so on and on and on'))).toBeNull()
})
