import { expect, test } from 'vitest'
import { KEYS, type Press, shortcutOf } from './shortcuts.ts'

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
})

test('arrows move what is chosen, and look around when nothing is', () => {
  expect(shortcutOf(press('ArrowRight'), true)).toEqual({ does: 'nudge', by: [1, 0] })
  expect(shortcutOf(press('ArrowUp', { shiftKey: true }), true)).toEqual({ does: 'nudge', by: [0, -10] })
  expect(shortcutOf(press('ArrowRight'), false)).toMatchObject({ does: 'pan', by: [-80, -0] })
})

test('delete and enter need something chosen', () => {
  expect(shortcutOf(press('Delete'), true)).toEqual({ does: 'delete' })
  expect(shortcutOf(press('Delete'), false)).toBeNull()
  expect(shortcutOf(press('Enter'), true)).toEqual({ does: 'edit' })
  expect(shortcutOf(press('Enter'), false)).toEqual({ does: 'place' })
})

test('undo and redo by control or command, and nothing else is taken from the browser', () => {
  expect(shortcutOf(press('z', { ctrlKey: true }), false)).toEqual({ does: 'undo' })
  expect(shortcutOf(press('Z', { metaKey: true, shiftKey: true }), false)).toEqual({ does: 'redo' })
  expect(shortcutOf(press('n', { ctrlKey: true }), true)).toBeNull()
  expect(shortcutOf(press('ArrowLeft', { altKey: true }), false)).toBeNull()
  expect(shortcutOf(press('c', { ctrlKey: true }), true)).toBeNull()
  expect(shortcutOf(press('x'), true)).toBeNull()
})

test('Alt resizes and lines up, by the place of the key where a keyboard writes another letter with it', () => {
  expect(shortcutOf(press('ArrowRight', { altKey: true }), true)).toEqual({ does: 'grow', by: [10, 0] })
  expect(shortcutOf(press('å', { altKey: true, code: 'KeyA' }), true)).toEqual({ does: 'align', to: 'left' })
  expect(shortcutOf(press('?', { shiftKey: true }), false)).toEqual({ does: 'help' })
})

test('no key means two things at once', () => {
  const taken = KEYS.filter(({ shortcut }) => shortcut !== null).flatMap(({ keys, when }) =>
    keys.flatMap((key) => (when === undefined ? [`${key} chosen`, `${key} free`] : [`${key} ${when}`])),
  )
  expect(taken.filter((key, index) => taken.indexOf(key) !== index)).toEqual([])
})
