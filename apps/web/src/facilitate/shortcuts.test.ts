import { expect, test } from 'vitest'
import { shortcutFor, shortcuts } from './shortcuts.ts'
import { facilitateWords } from './words.ts'

const press = (key: string, more = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  taken: false,
  ...more,
})

test('every shortcut has a key of its own and a sentence in the help', () => {
  expect(new Set(shortcuts.map((shortcut) => shortcut.key)).size).toBe(shortcuts.length)
  for (const { does } of shortcuts) expect(facilitateWords.en).toHaveProperty([`facilitate.key.${does}`])
})

test('a key asks for what the table says, whatever its case', () => {
  expect(shortcutFor(press('n'))).toBe('next')
  expect(shortcutFor(press('P'))).toBe('pause')
  expect(shortcutFor(press('x'))).toBeNull()
})

test('keys belong to fields, menus, the browser and those who hold them down', () => {
  for (const more of [{ taken: true }, { ctrlKey: true }, { metaKey: true }, { altKey: true }, { repeat: true }]) {
    expect(shortcutFor(press('n', more))).toBeNull()
  }
})
