import { expect, test } from 'vitest'
import { keyboardPage } from './keyboard-page.ts'

test('docs/keyboard.md says what the keys do', async () => {
  await expect(keyboardPage()).toMatchFileSnapshot('../../../../docs/keyboard.md')
})
