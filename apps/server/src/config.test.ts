import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { readConfig, settings } from './config.ts'
import { SetupProblem } from './setup-problem.ts'

test('the table in docs/configuration.md holds every setting with its default, and no other', async () => {
  const text = await readFile(new URL('../../../docs/configuration.md', import.meta.url), 'utf8')
  const rows = [...text.matchAll(/^\| `([A-Z_]+)` *\| (?:`([^`]*)`|–) *\|/gm)].map(([, name, value]) => [
    name,
    value ?? '',
  ])
  expect(rows).toEqual(Object.entries(settings).map(([name, { unset }]) => [name, unset]))
})

test('with an empty environment every setting has its default, and paths start at the given folder', () => {
  expect(readConfig({}, '/house')).toEqual({
    PORT: 4400,
    HOST: '0.0.0.0',
    DATA_DIR: '/house/data',
    PUBLIC_URL: null,
    DATABASE_URL: 'sqlite:/house/data/coreflect.sqlite',
    REDIS_URL: null,
    LOG_LEVEL: 'info',
    TRUST_PROXY: false,
    FRAME_ANCESTORS: "'none'",
    KEEP_DAYS: 30,
    JOIN_TRIES: 1200,
    SIGN_IN_TRIES: 10,
    COMMAND_TRIES: 600,
    ASSETS_DIR: '/house/data/assets',
    MAX_SLIDES_BYTES: 104_857_600,
    MAX_CLIP_BYTES: 209_715_200,
    MAX_SESSION_FILES_BYTES: 838_860_800,
    MAX_CONNECTIONS: 40,
    MAX_ADDRESS_CONNECTIONS: 4_000,
    MAX_FRAME_BYTES: 1_048_576,
    MAX_DOCUMENT_BYTES: 33_554_432,
    MESSAGES_PER_SECOND: 100,
    MESSAGE_BURST: 1_000,
    METRICS_TOKEN: null,
  })
})

test('what is set is read: numbers, answers, addresses without a slash at the end, databases', () => {
  const config = readConfig(
    {
      PORT: ' 80 ',
      TRUST_PROXY: 'yes',
      PUBLIC_URL: 'https://a.example/',
      DATABASE_URL: 'postgres://a:b@c/d',
      HOST: '',
    },
    '/house',
  )
  expect(config).toMatchObject({ PORT: 80, TRUST_PROXY: true, PUBLIC_URL: 'https://a.example', HOST: '0.0.0.0' })
  expect(config.DATABASE_URL).toBe('postgres://a:b@c/d')
  expect(readConfig({ DATABASE_URL: 'sqlite:mine.db' }, '/house').DATABASE_URL).toBe('sqlite:/house/mine.db')
  expect(readConfig({ DATABASE_URL: 'sqlite:///mine.db' }, '/house').DATABASE_URL).toBe('sqlite:/mine.db')
})

test('REDIS_URL is for several servers of one PostgreSQL database; with SQLite it is refused', () => {
  const REDIS_URL = 'redis://host:6379'
  expect(readConfig({ REDIS_URL, DATABASE_URL: 'postgres://a:b@c/d' }, '/house').REDIS_URL).toBe(REDIS_URL)
  expect(readConfig({}, '/house').REDIS_URL).toBeNull()
  for (const DATABASE_URL of ['', 'sqlite:mine.db']) {
    expect(() => readConfig({ REDIS_URL, DATABASE_URL }, '/house')).toThrow(/^REDIS_URL is for several servers, .*\.$/)
  }
})

test.each([
  ['PORT', 'eighty'],
  ['PORT', '70000'],
  ['PUBLIC_URL', 'somewhere.example'],
  ['PUBLIC_URL', 'ftp://a.example'],
  ['DATABASE_URL', 'mysql://secret@host/db'],
  ['REDIS_URL', 'memcached://secret@host'],
  ['LOG_LEVEL', 'loud'],
  ['TRUST_PROXY', 'perhaps'],
  ['FRAME_ANCESTORS', "'self'; script-src *"],
  ['KEEP_DAYS', '-1'],
  ['MAX_FRAME_BYTES', '99999999'],
  ['MAX_DOCUMENT_BYTES', '1024'],
  ['MAX_SLIDES_BYTES', '268435457'],
  ['MESSAGES_PER_SECOND', '0'],
  ['MESSAGE_BURST', 'many'],
  ['METRICS_TOKEN', 'short'],
])('a wrong %s is one sentence that says what it should be, without the value', (name, value) => {
  const read = () => readConfig({ [name]: value }, '/house')
  expect(read).toThrow(SetupProblem)
  expect(read).toThrow(new RegExp(`^${name} has a wrong value: please set it to [^.]+\\.?[^.]*\\.?[^.]*\\.?[^.]*\\.$`))
  expect(read).not.toThrow(value)
})
