import { expect, test } from 'vitest'
import { explained, StoreUnavailable, type UnavailableReason } from './store-unavailable.ts'

const withCode = (code: string) => Object.assign(new Error('no'), { code })
const fromSqlite = (errcode: number) => Object.assign(new Error('no'), { code: 'ERR_SQLITE_ERROR', errcode })

const cases: readonly (readonly [string, Error, UnavailableReason])[] = [
  ['a folder without rights', withCode('EACCES'), 'not-writable'],
  ['a folder on a read-only disk', withCode('EROFS'), 'not-writable'],
  ['a file without rights', fromSqlite(8), 'not-writable'],
  ['a file in a folder that SQLite cannot write (extended code)', fromSqlite(1544), 'not-writable'],
  ['a full disk', fromSqlite(13), 'full'],
  ['a file held by another', fromSqlite(261), 'locked'],
  ['a wrong password', withCode('28P01'), 'refused'],
  ['a database that is not there', withCode('3D000'), 'no-such-database'],
  ['an account without rights', withCode('42501'), 'not-writable'],
  ['a server of several addresses that is down', new AggregateError([withCode('ECONNREFUSED')]), 'unreachable'],
  ['a server that does not answer', new Error('timeout expired'), 'unreachable'],
  ['a connection that broke while it was made', new Error('Connection terminated unexpectedly'), 'unreachable'],
]

test.each(cases)('%s is explained', (_, error, reason) => {
  const unavailable = explained(error)

  expect(unavailable).toBeInstanceOf(StoreUnavailable)
  expect(unavailable).toMatchObject({ reason, cause: error })
})

test('an error of our own making stays what it is', () => {
  const error = new TypeError('x is not a function')

  expect(explained(error)).toBe(error)
})
