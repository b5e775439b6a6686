import { openDocument } from '@coreflect/sync/provider'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { type GroupRoom, type Joined, openGroupRoom } from '../e2e/support/group-room.ts'
import { names } from '../e2e/support/people.ts'
import { type RunningServer, startServer } from '../e2e/support/server.ts'
import { until } from '../e2e/support/until.ts'
import { strangeClient } from './stranger.ts'

// A machine that does much else starts its processes slowly.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 })

let server: RunningServer
let room: GroupRoom
const leaving: (() => void)[] = []

beforeAll(async () => {
  server = await startServer()
  room = await openGroupRoom(server, names)
})
afterEach(() => {
  for (const leave of leaving.splice(0)) leave()
})
afterAll(() => server?.stop())

const url = () => `${server.url.replace('http', 'ws')}/sync`
const Socket = WebSocket as unknown as typeof globalThis.WebSocket

function stranger(person: Joined, doc = room.board) {
  const client = strangeClient(`${url()}/${doc}?token=${person.token}&ack=1`)
  leaving.push(client.leave)
  return client
}
function ours(person: Joined) {
  const ydoc = new Y.Doc()
  const document = openDocument({ url: url(), doc: room.board, token: person.token, ydoc, socket: Socket })
  leaving.push(() => document.close())
  return { document, ydoc }
}
function plain(person: Joined) {
  const ydoc = new Y.Doc()
  const provider = new WebsocketProvider(url(), room.board, ydoc, {
    params: { token: person.token },
    WebSocketPolyfill: Socket,
    disableBc: true,
  })
  leaving.push(() => provider.destroy())
  return { provider, ydoc }
}
const words = (ydoc: Y.Doc) => ydoc.getText('strange').toString()
const bytes = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex')

describe('a client written from docs/protocol.md alone', () => {
  test('writes together with ours and an unmodified one, and knows when it is saved', async () => {
    const [ana, jo, ben] = [stranger(room.trio[0]), ours(room.trio[1]), plain(room.trio[2])]
    await until(() => ana.status.synced && jo.document.status().synced && ben.provider.synced)
    ana.ydoc.getText('strange').insert(0, 'a')
    jo.ydoc.getText('strange').insert(0, 'j')
    ben.ydoc.getText('strange').insert(0, 'b')
    await until(() => [ana, jo, ben].every(({ ydoc }) => words(ydoc).length === 3))
    expect(new Set([ana, jo, ben].map(({ ydoc }) => words(ydoc))).size).toBe(1)
    await until(() => ana.status.saved && jo.document.status().saved === 'durable')
  })

  test('sees who is here and is seen', async () => {
    const [ana, jo, ben] = [stranger(room.trio[0]), ours(room.trio[1]), plain(room.trio[2])]
    await until(() => ana.status.synced && jo.document.status().synced && ben.provider.synced)
    ana.say({ at: 'a' })
    jo.document.presence.set({ at: 'j' })
    ben.provider.awareness.setLocalState({ at: 'b' })
    await until(() => ana.present.has(jo.ydoc.clientID) && ana.present.has(ben.ydoc.clientID))
    await until(() => jo.document.presence.others().has(ana.ydoc.clientID))
    await until(() => ben.provider.awareness.getStates().has(ana.ydoc.clientID))
    ana.leave()
    await until(() => !jo.document.presence.others().has(ana.ydoc.clientID))
  })

  test('comes back after its line broke, and after the server was killed, with what it wrote meanwhile', async () => {
    const [ana, jo] = [stranger(room.trio[0]), ours(room.trio[1])]
    await until(() => ana.status.synced && ana.status.saved)
    ana.break()
    await until(() => ana.status.link === 'waiting')
    ana.ydoc.getText('strange').insert(0, 'over a broken line ')
    expect(ana.status.saved).toBe(false)
    await until(() => ana.status.saved && words(jo.ydoc).includes('over a broken line'))
    await server.kill()
    await until(() => ana.status.link === 'waiting')
    ana.ydoc.getText('strange').insert(0, 'over a killed server ')
    await server.restart()
    await until(() => ana.status.saved && words(jo.ydoc).includes('over a killed server'))
  })

  test('is told its last word by a close code, and takes it as the last', async () => {
    const [board, missing] = [stranger(room.stranger), stranger(room.trio[0], 'no-such-document')]
    const unknown = strangeClient(`${url()}/${room.board}?token=nobody`)
    await until(() => [board, missing, unknown].every(({ status }) => status.link === 'refused'))
    expect([board, missing, unknown].map(({ status }) => status.code)).toEqual([4403, 4404, 4401])
  })
})

test('[P2] a close and a reopening of the session act on open lines: writes are refused and said so, then they arrive', async () => {
  const [ana, jo, ben] = [stranger(room.trio[0]), ours(room.trio[1]), plain(room.trio[2])]
  let refusals = 0
  ben.provider.messageHandlers[2] = () => {
    refusals += 1
  }
  let closes = 0
  ben.provider.on('connection-close', () => {
    closes += 1
  })
  await until(() => ana.status.saved && jo.document.status().saved === 'durable' && ben.provider.synced)
  const links: string[] = []
  jo.document.subscribe(({ link }) => links.push(link))
  await room.say({ type: 'close-session' })
  ana.ydoc.getText('strange').insert(0, 'late-a ')
  jo.ydoc.getText('strange').insert(0, 'late-j ')
  ben.ydoc.getText('strange').insert(0, 'late-b ')
  await until(() => ana.status.denied !== null && jo.document.status().denied !== null && refusals > 0)
  expect([ana.status.saved, jo.document.status().saved]).toEqual([false, 'page'])
  const reader = plain(room.trio[2])
  await until(() => reader.provider.synced)
  expect(words(reader.ydoc)).not.toContain('late')
  await room.say({ type: 'reopen-session' })
  await until(() => ['a', 'j', 'b'].every((who) => words(reader.ydoc).includes(`late-${who}`)))
  await until(() => ana.status.saved && jo.document.status().saved === 'durable')
  expect(words(ana.ydoc)).toBe(words(reader.ydoc))
  expect([closes, links.filter((link) => link !== 'open'), ana.status.denied]).toEqual([0, [], null])
})

describe('the examples in docs/protocol.md', () => {
  test('are what the server says and takes', async () => {
    const doc = await openOwn(room.trio[2])
    const socket = new WebSocket(`${url()}/${doc}?token=${room.trio[2].token}&ack=1`)
    leaving.push(() => socket.terminate())
    const heard: string[] = []
    socket.on('message', (message: Buffer) => heard.push(message.toString('hex').replace(/(..)(?!$)/g, '$1 ')))
    await new Promise((resolve) => socket.once('open', resolve))
    await until(() => heard.includes('00 00 01 00'))
    socket.send(bytes('00 00 01 00'))
    await until(() => heard.includes('00 01 02 00 00'))
    socket.send(bytes('00 01 02 00 00'))
    await until(() => heard.includes('04 01'))
    socket.send(bytes('00 02 0f 01 01 07 00 04 01 04 70 61 67 65 02 68 69 00'))
    await until(() => heard.includes('04 02'))
    socket.send(bytes('00 02 06 00 01 07 01 00 01'))
    await until(() => heard.includes('04 03'))
    socket.send(bytes('00 00 03 01 07 02'))
    await until(() => heard.includes('00 01 06 00 01 07 01 00 01'))
    socket.send(Buffer.concat([bytes('01 12 01 07 01 0e'), Buffer.from('{"name":"Ana"}')]))
    socket.send(bytes('00 02 02 ff ff'))
    expect(await new Promise((resolve) => socket.once('close', resolve))).toBe(4409)
  })

  async function openOwn(person: Joined): Promise<string> {
    const { body } = await person.call.get<{ view: { docs: { id: string; kind: string }[] } }>(
      `/api/sessions/${room.session}/view`,
    )
    return body.view.docs.find(({ kind }) => kind === 'own')?.id ?? ''
  }
})
