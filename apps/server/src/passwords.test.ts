import { expect, test } from 'vitest'
import { hashPassword, verifyPassword } from './passwords.ts'

test('a password is kept as argon2id with its own salt, and only the right one verifies', async () => {
  const [one, other] = await Promise.all([hashPassword('a quiet long word'), hashPassword('a quiet long word')])
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
  expect(one).not.toBe(other)
  expect(await verifyPassword('a quiet long word', one)).toBe(true)
  expect(await verifyPassword('a quiet long wort', one)).toBe(false)
})

test('the same signs typed on another keyboard are the same password', async () => {
  expect(await verifyPassword('caf\u00e9 ole ole', await hashPassword('cafe\u0301 ole ole'))).toBe(true)
})

test('nobody of that name is as wrong as a wrong password', async () => {
  expect(await verifyPassword('anything', null)).toBe(false)
})

test('a broken hash is a fault, not a no', async () => {
  await expect(verifyPassword('anything', 'plain')).rejects.toThrow(TypeError)
})
