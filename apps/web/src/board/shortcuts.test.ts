import { expect, test } from 'vitest'
import { type Press, shortcutOf } from './shortcuts.ts'

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
})

test('arrows move what is chosen, and look around when nothing is', () => {
  expect(shortcutOf(press('ArrowRight'), true)).toEqual({ does: 'nudge', by: [10, 0] })
  expect(shortcutOf(press('ArrowUp', { shiftKey: true }), true)).toEqual({ does: 'nudge', by: [0, -50] })
  expect(shortcutOf(press('ArrowRight'), false)).toMatchObject({ does: 'pan', by: [-80, -0] })
})

test('delete and enter need something chosen', () => {
  expect(shortcutOf(press('Delete'), true)).toEqual({ does: 'delete' })
  expect(shortcutOf(press('Delete'), false)).toBeNull()
  expect(shortcutOf(press('Enter'), false)).toBeNull()
})

test('undo and redo by control or command, and nothing else is taken from the browser', () => {
  expect(shortcutOf(press('z', { ctrlKey: true }), false)).toEqual({ does: 'undo' })
  expect(shortcutOf(press('Z', { metaKey: true, shiftKey: true }), false)).toEqual({ does: 'redo' })
  expect(shortcutOf(press('n', { ctrlKey: true }), true)).toBeNull()
  expect(shortcutOf(press('ArrowLeft', { altKey: true }), true)).toBeNull()
  expect(shortcutOf(press('x'), true)).toBeNull()
})
