import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'

const run = promisify(execFile)

/** A PostgreSQL server for a test run. */
export interface Postgres {
  /** Makes an empty database and gives its address. */
  create(database: string): Promise<string>
  /** Removes it, whoever is still connected. */
  drop(database: string): Promise<void>
  stop(): Promise<void>
}

/**
 * The server of `TEST_DATABASE_URL` (its account must be allowed to make databases), else a throw-away cluster in a
 * temporary folder where PostgreSQL's programs are installed, else null.
 */
export async function findPostgres(): Promise<Postgres | null> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return use(given, async () => undefined)
  const programs = findPrograms()
  return programs === null ? null : startCluster(programs)
}

function use(url: string, stop: () => Promise<void>): Postgres {
  const ask = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      await client.query(statement)
    } finally {
      await client.end()
    }
  }
  return {
    async create(database) {
      await ask(`create database ${database}`)
      const address = new URL(url)
      address.pathname = `/${database}`
      return address.href
    },
    drop: (database) => ask(`drop database if exists ${database} with (force)`),
    stop,
  }
}

/** The folder of `initdb` and `postgres`: on the path, or where Debian keeps them, the newest first. */
function findPrograms(): string | null {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((one, other) => Number(other) - Number(one)) : []
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
  ]
  return folders.find((folder) => ['initdb', 'postgres'].every((program) => existsSync(join(folder, program)))) ?? null
}

/** PostgreSQL refuses to run as root: there it runs under the account that its package has made. */
function account(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const entry = /^postgres:[^:]*:(?<uid>\d+):(?<gid>\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'))?.groups
  if (!entry) throw new Error('PostgreSQL cannot be started as root without an account named postgres.')
  return { uid: Number(entry.uid), gid: Number(entry.gid) }
}

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('The machine gave no port.')
  return address.port
}

async function startCluster(programs: string): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'coreflect-postgres-'))
  const runAs = { ...account(), cwd: folder }
  if (runAs.uid !== undefined && runAs.gid !== undefined) chownSync(folder, runAs.uid, runAs.gid)
  const data = join(folder, 'data')
  await run(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--no-sync'],
    runAs,
  )

  const port = await freePort()
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, 'fsync=off']
  const server = spawn(join(programs, 'postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
    ...runAs,
    stdio: 'ignore',
  })
  const killed = () => server.kill('SIGQUIT')
  process.once('exit', killed)
  const stop = async (): Promise<void> => {
    process.off('exit', killed)
    if (server.exitCode === null) {
      server.kill('SIGINT')
      await once(server, 'exit')
    }
    rmSync(folder, { recursive: true, force: true })
  }

  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  try {
    await answering(url, server)
  } catch (error) {
    await stop()
    throw error
  }
  return use(url, stop)
}

async function answering(url: string, server: ChildProcess): Promise<void> {
  for (;;) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (server.exitCode !== null) throw error
      await wait(50)
    }
  }
}
