import type { Item, Rect } from '@coreflect/board'
import { expect, test } from 'vitest'
import { cull } from './cull.ts'

const view: Rect = { p: [0, 0], s: [1_000, 1_000] }
const items = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `i${i}` }) as Item)
const seen = (count: number, scale: number, held: readonly string[] = []) =>
  cull(view, { scale, count, within: () => items(count), pinned: [], held, extent: () => view })

test('what is near enough to be read is elements, unless too many are in view', () => {
  expect(seen(350, 0.35)).toMatchObject({ near: true, ids: { size: 350 } })
  expect(seen(351, 0.35)).toMatchObject({ near: false, ids: { size: 0 } })
})

test('far away, many are drawn, but for what is held; few stay elements however small they are', () => {
  expect(seen(61, 0.34)).toMatchObject({ near: false, ids: { size: 0 } })
  expect(seen(61, 0.34, ['i1', 'i2'])).toMatchObject({ near: false, ids: { size: 2 } })
  expect(seen(60, 0.1)).toMatchObject({ near: true, ids: { size: 60 } })
})
