import { expect, test } from 'vitest'
import { isPlain, outline, type Shape } from './outline.ts'

test('shapes become one path, each from its own place on', () => {
  const shapes: Shape[] = [
    ['path', { d: 'M4 4h8' }],
    ['path', { d: 'm5 12 7-7 7 7' }],
    ['path', { d: 'm3 3.5h2' }],
    ['line', { x1: '1', y1: '2', x2: '3', y2: '4' }],
  ]
  expect(outline(shapes)).toBe('M4 4h8M5 12l7-7 7 7M3 3.5h2M1 2L3 4')
})

test('a circle and an ellipse are drawn in two halves', () => {
  expect(outline([['circle', { cx: '12', cy: '12', r: '4' }]])).toBe('M8 12a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z')
  expect(outline([['ellipse', { cx: '12', cy: '5', rx: '9', ry: '3' }]])).toBe('M3 5a9 3 0 1 0 18 0a9 3 0 1 0 -18 0z')
})

test('a rectangle keeps its corners, which are no rounder than its sides are long', () => {
  const at = { x: '2', y: '3', width: '6', height: '4' }
  expect(outline([['rect', at]])).toBe('M2 3h6v4h-6v-4z')
  const round = 'M3 3h4a1 1 0 0 1 1 1v2a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1v-2a1 1 0 0 1 1 -1z'
  expect(outline([['rect', { ...at, rx: '1' }]])).toBe(round)
  expect(outline([['rect', { ...at, ry: '9' }]])).toBe(
    'M5 3h0a3 2 0 0 1 3 2v0a3 2 0 0 1 -3 2h0a3 2 0 0 1 -3 -2v0a3 2 0 0 1 3 -2z',
  )
})

test('points are lines from one to the next', () => {
  expect(outline([['polyline', { points: '1 2 3 4' }]])).toBe('M1 2 3 4')
  expect(outline([['polygon', { points: '1 2 3 4 5 2' }]])).toBe('M1 2 3 4 5 2z')
})

test('what says more of itself than its place is no part of an outline', () => {
  const dot: Shape = ['circle', { cx: '1', cy: '1', r: '.5', fill: 'currentColor' }]
  expect(isPlain(dot)).toBe(false)
  expect(() => outline([dot])).toThrow('More than a place')
  expect(() => outline([['text', {}]])).toThrow('Not a shape')
})
