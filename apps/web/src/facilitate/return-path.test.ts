import { expect, test } from 'vitest'
import { returnPath } from './return-path.ts'

test('signing in leads back to a page of ours, never to another site', () => {
  expect(returnPath('/facilitate/V1StGXR8_Z5jdHi6B-myT')).toBe('/facilitate/V1StGXR8_Z5jdHi6B-myT')
  for (const to of [
    null,
    '',
    '//evil.example',
    'https://evil.example',
    '/facilitate/../..',
    '/facilitate,/facilitate',
  ]) {
    expect(returnPath(to)).toBe('/facilitate')
  }
})
