import { expect, test } from 'vitest'
import { isOwnComputer } from './address.ts'

test('a link for phones never leads to a computer’s name for itself', () => {
  const own = ['http://localhost:4400', 'http://127.0.0.1:4400', 'http://[::1]:4400']
  const others = ['http://192.168.1.20:4400', 'https://localhost.example.org', 'http://127.example.org']
  expect(own.map(isOwnComputer)).toEqual([true, true, true])
  expect(others.map(isOwnComputer)).toEqual([false, false, false])
})
