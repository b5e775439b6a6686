import { join, resolve } from 'node:path'
import * as v from 'valibot'
import { SetupProblem } from './setup-problem.ts'

const wholeNumber = (from: number, to: number) =>
  v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number), v.minValue(from), v.maxValue(to))

const httpAddress = v.pipe(
  v.string(),
  v.check((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)),
  v.transform((text) => new URL(text).origin),
)

const databaseAddress = v.pipe(v.string(), v.regex(/^(sqlite:.|postgres(ql)?:\/\/.)/))
const filled = v.pipe(v.string(), v.minLength(1))

/**
 * Every setting: its schema, what it is when nothing is set (as in the table of docs/configuration.md), and the end of
 * the sentence that a wrong value is answered with.
 */
export const settings = {
  PORT: { schema: wholeNumber(0, 65_535), unset: '4400', wanted: 'a whole number from 1 to 65535, such as 4400' },
  HOST: { schema: filled, unset: '0.0.0.0', wanted: 'an address to listen on, such as 0.0.0.0 or 127.0.0.1' },
  DATA_DIR: { schema: filled, unset: './data', wanted: 'the path of a folder' },
  ASSETS_DIR: { schema: filled, unset: '', wanted: 'the path of a folder' },
  PUBLIC_URL: { schema: httpAddress, unset: '', wanted: 'an address such as https://coreflect.example.org' },
  DATABASE_URL: {
    schema: databaseAddress,
    unset: '',
    wanted: 'an address that begins with sqlite: or postgres:, or nothing for SQLite in DATA_DIR',
  },
  REDIS_URL: {
    schema: v.pipe(v.string(), v.regex(/^rediss?:\/\/./)),
    unset: '',
    wanted: 'an address such as redis://host:6379, or nothing for a single server',
  },
  LOG_LEVEL: {
    schema: v.picklist(['fatal', 'error', 'warn', 'info', 'debug', 'silent']),
    unset: 'info',
    wanted: 'one of fatal, error, warn, info, debug and silent',
  },
  TRUST_PROXY: {
    schema: v.pipe(
      v.picklist(['yes', 'no']),
      v.transform((answer) => answer === 'yes'),
    ),
    unset: 'no',
    wanted: 'yes or no',
  },
  FRAME_ANCESTORS: {
    schema: v.pipe(v.string(), v.regex(/^[^;,\r\n]+$/)),
    unset: "'none'",
    wanted: "'none', 'self' or addresses with spaces between them",
  },
  KEEP_DAYS: { schema: wholeNumber(0, 365), unset: '30', wanted: 'a whole number of days from 0 to 365' },
  JOIN_TRIES: { schema: wholeNumber(1, 1_000_000), unset: '1200', wanted: 'a whole number from 1 on' },
  SIGN_IN_TRIES: { schema: wholeNumber(1, 1_000_000), unset: '10', wanted: 'a whole number from 1 on' },
  COMMAND_TRIES: { schema: wholeNumber(1, 1_000_000), unset: '600', wanted: 'a whole number from 1 on' },
  MAX_CONNECTIONS: { schema: wholeNumber(1, 100_000), unset: '40', wanted: 'a whole number from 1 on' },
  MAX_ADDRESS_CONNECTIONS: { schema: wholeNumber(1, 100_000), unset: '4000', wanted: 'a whole number from 1 on' },
  MAX_FRAME_BYTES: {
    schema: wholeNumber(1024, 4 * 1024 * 1024),
    unset: '1048576',
    wanted: 'a whole number of bytes from 1024 to 4194304',
  },
  MAX_DOCUMENT_BYTES: {
    schema: wholeNumber(65_536, 268_435_456),
    unset: '33554432',
    wanted: 'a whole number of bytes from 65536 to 268435456',
  },
  // The browser's reader of PDFs refuses any single thing of more than 256 MiB, and a whole file is one.
  MAX_SLIDES_BYTES: {
    schema: wholeNumber(1024, 268_435_456),
    unset: '104857600',
    wanted: 'a whole number of bytes from 1024 to 268435456 (browsers open no larger PDF)',
  },
  MAX_CLIP_BYTES: {
    schema: wholeNumber(1024, 999_999_999),
    unset: '209715200',
    wanted: 'a whole number of bytes from 1024 to 999999999',
  },
  MAX_SESSION_FILES_BYTES: {
    schema: wholeNumber(1024, 999_999_999),
    unset: '838860800',
    wanted: 'a whole number of bytes from 1024 to 999999999',
  },
  MESSAGES_PER_SECOND: { schema: wholeNumber(1, 100_000), unset: '100', wanted: 'a whole number from 1 on' },
  MESSAGE_BURST: { schema: wholeNumber(10, 1_000_000), unset: '1000', wanted: 'a whole number from 10 on' },
  METRICS_TOKEN: { schema: v.pipe(v.string(), v.minLength(16)), unset: '', wanted: 'a secret of at least 16 signs' },
} as const
type SettingName = keyof typeof settings

type Values = { readonly [name in SettingName]: v.InferOutput<(typeof settings)[name]['schema']> }

/** All settings, read and checked once. Paths are absolute; `null` stands for what was left out. */
export interface Config extends Omit<Values, 'PUBLIC_URL' | 'REDIS_URL' | 'METRICS_TOKEN'> {
  /** The address that people reach this server by, without a slash at its end; null when it was not said. */
  readonly PUBLIC_URL: string | null
  /** Where several servers of one database meet; null for a single server. */
  readonly REDIS_URL: string | null
  readonly METRICS_TOKEN: string | null
}

const optional: ReadonlySet<string> = new Set<SettingName>([
  'ASSETS_DIR',
  'PUBLIC_URL',
  'DATABASE_URL',
  'REDIS_URL',
  'METRICS_TOKEN',
])

/**
 * Reads the settings from an environment; relative paths start at `folder`. An empty value counts as not set.
 * @throws {SetupProblem} for a wrong setting, naming it and what it should be, never its value (it may be a secret).
 */
export function readConfig(environment: NodeJS.ProcessEnv, folder: string): Config {
  const entries = Object.entries(settings).map(([name, setting]) => {
    const text = environment[name]?.trim() || setting.unset
    if (text === '' && optional.has(name)) return [name, null]
    const read = v.safeParse(setting.schema, text)
    if (!read.success) throw new SetupProblem(`${name} has a wrong value: please set it to ${setting.wanted}.`)
    return [name, read.output]
  })
  const values = Object.fromEntries(entries) as Config
  const data = resolve(folder, values.DATA_DIR)
  const database = databaseOf(values.DATABASE_URL, folder, data)
  if (values.REDIS_URL && database.startsWith('sqlite:')) {
    throw new SetupProblem(
      'REDIS_URL is for several servers, and a SQLite file has one: set DATABASE_URL to postgres://…, or leave REDIS_URL out.',
    )
  }
  const assets = values.ASSETS_DIR === null ? join(data, 'assets') : resolve(folder, values.ASSETS_DIR)
  return { ...values, DATA_DIR: data, ASSETS_DIR: assets, DATABASE_URL: database }
}

/** The settings of this process. @throws {SetupProblem} as `readConfig` does. */
export function ownConfig(): Config {
  return readConfig(process.env, process.cwd())
}

function databaseOf(address: string | null, folder: string, data: string): string {
  if (address === null) return `sqlite:${resolve(data, 'coreflect.sqlite')}`
  const file = /^sqlite:(?:\/\/)?(.+)$/.exec(address)?.[1]
  return file === undefined ? address : `sqlite:${resolve(folder, file)}`
}
