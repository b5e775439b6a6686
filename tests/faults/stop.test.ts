import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDocument } from '@coreflect/sync/provider'
import { expect, onTestFinished, test, vi } from 'vitest'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { type GroupRoom, openGroupRoom } from '../e2e/support/group-room.ts'
import { names } from '../e2e/support/people.ts'
import { until } from '../e2e/support/until.ts'

// A machine that does much else starts its processes slowly.
vi.setConfig({ testTimeout: 180_000 })

const root = join(import.meta.dirname, '../..')
const Socket = WebSocket as unknown as typeof globalThis.WebSocket

/** A server process, told to stop by signals. */
interface Stoppable {
  readonly url: string
  readonly claim: string
  signal(signal: NodeJS.Signals): void
  /** The exit code; null while it runs. */
  ended(): number | null
}

async function start(folder: string, port: number): Promise<Stoppable> {
  const env = { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: folder }
  const child: ChildProcess = spawn(process.execPath, ['apps/server/src/main.ts'], { cwd: root, env })
  onTestFinished(() => void child.kill('SIGKILL'))
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (data: Buffer) => {
      printed += data.toString()
    })
  await until(() => /http:\/\/localhost:\d+/.test(printed) || child.exitCode !== null)
  const url = /http:\/\/localhost:\d+/.exec(printed)?.[0] ?? ''
  await until(async () => (await fetch(`${url}/readyz`).catch(() => null))?.ok === true)
  return {
    url,
    claim: `${url}/claim#${/\/claim#([\w-]+)/.exec(printed)?.[1] ?? ''}`,
    signal: (signal) => void child.kill(signal),
    ended: () => child.exitCode,
  }
}

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'coreflect-stop-'))
  onTestFinished(() => rm(made, { recursive: true, force: true }))
  return made
}

const syncAddress = (server: Stoppable) => `${server.url.replace('http', 'ws')}/sync`

function openBoard(server: Stoppable, room: GroupRoom, token: string) {
  const ydoc = new Y.Doc()
  const document = openDocument({ url: syncAddress(server), doc: room.board, token, ydoc, socket: Socket })
  onTestFinished(() => document.close())
  return { document, ydoc, text: ydoc.getText('words') }
}

test('SIGTERM in the middle of writing: all that was acknowledged is there afterwards, and writers come back by themselves', async () => {
  const data = await folder()
  const server = await start(data, 0)
  const room = await openGroupRoom(server as never, names)
  const writers = room.trio.map(({ token }) => openBoard(server, room, token))
  await until(() => writers.every(({ document }) => document.status().synced))
  const acknowledged = writers.map(() => 0)
  const links = writers.map(({ document }) => {
    const seen = new Set<string>()
    document.subscribe(({ link }) => seen.add(link))
    return seen
  })
  let count = 0
  const writing = setInterval(() => {
    count += 1
    for (const [who, { text, document }] of writers.entries()) {
      if (document.status().saved === 'durable') acknowledged[who] = count - 1
      text.insert(text.length, `${who}:${count} `)
    }
  }, 5)
  onTestFinished(() => clearInterval(writing))
  await until(() => acknowledged.every((number) => number > 20))

  const codes: number[] = []
  const witness = new WebSocket(`${syncAddress(server)}/${room.board}?token=${room.trio[0].token}`)
  witness.on('close', (code) => codes.push(code))
  await new Promise((resolve) => witness.once('open', resolve))
  server.signal('SIGTERM')
  await until(() => server.ended() !== null)
  expect([server.ended(), codes]).toEqual([0, [1012]])
  const promised = [...acknowledged]
  expect(writers.every(({ document }) => document.status().link !== 'refused')).toBe(true)
  clearInterval(writing)

  const again = await start(data, Number(new URL(server.url).port))
  const stored = await fetch(`${again.url}/readyz`)
  expect(stored.ok).toBe(true)
  const reader = openBoard(again, room, room.trio[0].token)
  await until(() => reader.document.status().synced)
  for (const [who, upTo] of promised.entries())
    for (let number = 1; number <= upTo; number++) expect(reader.text.toString()).toContain(`${who}:${number} `)
  await until(() => writers.every(({ document }) => document.status().saved === 'durable'))
  await until(() => writers.every(({ text }) => text.toString() === reader.text.toString()))
  const words = reader.text.toString().trim().split(' ')
  expect([words.length, new Set(words).size]).toEqual([3 * count, 3 * count])
  expect(links.every((seen) => seen.has('waiting'))).toBe(true)
})

test('while it stops it lets nobody in, and a client that hangs does not hold it', async () => {
  const server = await start(await folder(), 0)
  const room = await openGroupRoom(server as never, names)
  const port = Number(new URL(server.url).port)
  // Shakes hands as a WebSocket and then neither reads nor answers, not even a close.
  const hanging = connect(port, '127.0.0.1')
  onTestFinished(() => void hanging.destroy())
  hanging.write(
    `GET /sync/${room.board}?token=${room.trio[1].token} HTTP/1.1\r\nHost: localhost:${port}\r\nUpgrade: websocket\r\n` +
      'Connection: Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n',
  )
  await new Promise((resolve) => hanging.once('readable', resolve))
  hanging.pause()
  const idle = connect(port, '127.0.0.1')
  onTestFinished(() => void idle.destroy())
  idle.on('error', () => {})
  hanging.on('error', () => {})
  await new Promise<void>((resolve) => idle.once('connect', () => resolve()))

  server.signal('SIGTERM')
  const answers: (number | 'none')[] = []
  const doors: number[] = []
  while (server.ended() === null) {
    answers.push(
      await fetch(`${server.url}/readyz`).then(
        ({ status }) => status,
        () => 'none' as const,
      ),
    )
    const door = new WebSocket(`${syncAddress(server)}/${room.board}?token=${room.trio[0].token}`)
    door.on('error', () => {})
    doors.push(await new Promise<number>((resolve) => door.once('close', resolve)))
  }
  expect(server.ended()).toBe(0)
  expect(answers).toContain(503)
  expect(answers.slice(answers.indexOf(503))).not.toContain(200)
  expect(doors.filter((code) => code !== 1012 && code !== 1006)).toEqual([])
})

test('a second SIGTERM ends it at once, and nothing that was acknowledged is lost', async () => {
  const data = await folder()
  const server = await start(data, 0)
  const room = await openGroupRoom(server as never, names)
  const { document, text } = openBoard(server, room, room.trio[0].token)
  await until(() => document.status().synced)
  text.insert(0, 'acknowledged')
  await until(() => document.status().saved === 'durable')
  server.signal('SIGTERM')
  server.signal('SIGTERM')
  await until(() => server.ended() !== null)
  const again = await start(data, Number(new URL(server.url).port))
  const reader = openBoard(again, room, room.trio[1].token)
  await until(() => reader.document.status().synced)
  expect(reader.text.toString()).toBe('acknowledged')
})
