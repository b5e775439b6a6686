import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { get } from './testing/call.ts'
import { until } from './testing/until.ts'

interface Process {
  readonly out: () => string
  readonly err: () => string
  readonly ended: () => Promise<number | null>
  readonly kill: (signal: NodeJS.Signals) => void
}

function run(file: string, args: readonly string[], settings: Readonly<Record<string, string>>): Process {
  const child = spawn(process.execPath, [join(import.meta.dirname, file), ...args], {
    env: { ...process.env, HOST: '127.0.0.1', ...settings },
  })
  let out = ''
  let err = ''
  let code: number | null | undefined
  child.stdout.on('data', (data: Buffer) => {
    out += data.toString()
  })
  child.stderr.on('data', (data: Buffer) => {
    err += data.toString()
  })
  child.on('close', (exit) => {
    code = exit
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return {
    out: () => out,
    err: () => err,
    ended: async () => {
      await until(() => code !== undefined)
      return code ?? null
    },
    kill: (signal) => void child.kill(signal),
  }
}

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'coreflect-main-'))
  onTestFinished(() => rm(made, { recursive: true, force: true }))
  return made
}

async function takenPort(): Promise<number> {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void other.close())
  const address = other.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function sentenceOf(settings: Readonly<Record<string, string>>): Promise<string> {
  const { ended, err, out } = run('main.ts', [], settings)
  expect(await ended()).toBe(1)
  expect(out()).toBe('')
  return err()
}

test('a taken port ends the start with one sentence that says what to do', async () => {
  const port = await takenPort()
  expect(await sentenceOf({ PORT: String(port), DATA_DIR: await folder() })).toBe(
    `Port ${port} is taken by another program: stop that program, or set PORT to another number such as ${port + 1}.\n`,
  )
})

test('a wrong setting ends the start with one sentence that says what to do', async () => {
  expect(await sentenceOf({ PORT: 'eighty' })).toBe(
    'PORT has a wrong value: please set it to a whole number from 1 to 65535, such as 4400.\n',
  )
})

test('an unwritable folder ends the start with one sentence that says what to do', async () => {
  const file = join(await folder(), 'file')
  await writeFile(file, '')
  expect(await sentenceOf({ PORT: '0', DATA_DIR: `${file}/data` })).toBe(
    `The folder ${file}/data cannot be written: make it writable for this account, or set DATA_DIR to another folder.\n`,
  )
})

test('a file that is no database ends the start with one sentence that says what to do', async () => {
  const data = await folder()
  await writeFile(
    join(data, 'coreflect.sqlite'),
    'no database at all, but long enough to look like a file of one'.repeat(50),
  )
  expect(await sentenceOf({ PORT: '0', DATA_DIR: data })).toBe(
    'The database file is damaged or something else: move it away, or restore it from a backup.\n',
  )
})

test('the first start prints where it is and a claim link with its QR, and ends well when it is asked to', async () => {
  const server = run('main.ts', [], { PORT: '0', DATA_DIR: await folder() })
  await until(() => server.out().includes('█'))
  const link = /(http:\/\/localhost:\d+)\/claim#([\w-]{43})\n/.exec(server.out())
  expect((await get(`${link?.[1]}/readyz`)).status).toBe(200)
  server.kill('SIGTERM')
  expect(await server.ended()).toBe(0)
  expect(server.err()).toBe('')
})

test('the command line gives a facilitator a token alone, or a link, beside a server that runs', async () => {
  const settings = { PORT: '0', DATA_DIR: await folder() }
  const server = run('main.ts', [], settings)
  const url = await until(() => /http:\/\/localhost:\d+/.exec(server.out())?.[0])
  const coreflect = async (...args: string[]) => {
    const { ended, out, err } = run('cli/main.ts', args, settings)
    return { code: await ended(), out: out(), err: err() }
  }
  const token = await coreflect('facilitator', 'add', 'Ana', 'Bel', '--api-token')
  expect(token).toEqual({ code: 0, out: expect.stringMatching(/^[\w-]{43}\n$/), err: '' })
  const me = await get(`${url}/api/me`, { token: token.out.trim(), origin: null })
  expect(me.body).toMatchObject({ name: 'Ana Bel', owner: true })
  const link = await coreflect('facilitator', 'add', 'Jo')
  expect(link.out).toMatch(/\/claim#[\w-]{43}\n/)
  const again = await coreflect('facilitator', 'add', 'jo')
  expect([again.code, again.err]).toEqual([
    1,
    expect.stringMatching(/^There is a facilitator called jo already: .+\n$/),
  ])
  expect((await coreflect('facilitator', 'link', 'Jo')).out).toMatch(/\/claim#[\w-]{43}\n/)
  expect((await coreflect('facilitator', 'link', 'Max')).err).toBe('There is no facilitator called Max.\n')
  expect((await coreflect('help')).out).toContain('facilitator add NAME')
  expect((await coreflect('dance')).err).toBe('There is no command "dance": see "coreflect help".\n')
  expect((await coreflect('facilitator', 'add', '--loud')).code).toBe(1)
})
