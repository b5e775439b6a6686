import { expect, test } from 'vitest'
import { cockpitKeys } from '../facilitate/keyboard-page.ts'
import { keyboardPage } from './keyboard-page.ts'

test('docs/keyboard.md says what the keys do', async () => {
  await expect(`${keyboardPage()}\n${cockpitKeys()}`).toMatchFileSnapshot('../../../../docs/keyboard.md')
})
