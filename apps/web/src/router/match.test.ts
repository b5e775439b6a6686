import { expect, test } from 'vitest'
import { pathReader } from './match.ts'

test('a pattern without places fits its own path alone, with or without a slash at the end', () => {
  const read = pathReader('/facilitate/team')
  expect(read('/facilitate/team')).toEqual({})
  expect(read('/facilitate/team/')).toEqual({})
  expect(read('/Facilitate/Team')).toEqual({})
  expect(read('/facilitate')).toBeNull()
  expect(read('/facilitate/team/more')).toBeNull()
})

test('the first page is the bare slash', () => {
  const read = pathReader('/')
  expect(read('/')).toEqual({})
  expect(read('/join')).toBeNull()
})

test('a place holds what stands there, as it stands there', () => {
  const read = pathReader('/facilitate/:session/plan/:activity/:place')
  expect(read('/facilitate/aB-_9/plan/x%20y/2')).toEqual({ session: 'aB-_9', activity: 'x%20y', place: '2' })
  expect(read('/facilitate//plan/x/2')).toBeNull()
  expect(read('/facilitate/s/plan/x')).toBeNull()
})

test('what may be missing is missing', () => {
  const read = pathReader('/keepsake/:session/:token?')
  expect(read('/keepsake/s')).toEqual({ session: 's' })
  expect(read('/keepsake/s/t')).toEqual({ session: 's', token: 't' })
  expect(read('/keepsake/s/t/boards')).toBeNull()
})

test('signs of a pattern stand for themselves', () => {
  expect(pathReader('/a.b')('/axb')).toBeNull()
})
