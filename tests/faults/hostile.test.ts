import { openDocument } from '@coreflect/sync/provider'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { until } from '../e2e/support/until.ts'
import { attack, rawSpeeches, speakRaw, type Verdict } from './attacker.ts'
import { byChance, type Hostile, hugeLengths, outOfPlace, truncated } from './hostile-frames.ts'
import { type RealServer, residentBytes, startRealServer, troublesOf } from './real-server.ts'
import { type Random, randomFrom, seedOf } from './seed.ts'
import { Writer } from './writer.ts'

const FRAMES = 10_000
const ATTACKERS = 12
/** Attackers, good clients, and what closes while the next one opens. */
const CONNECTIONS = 64
const MIB = 1024 * 1024
/** What each connection may hold (docs/protocol.md: 256 KiB and a frame of 1 MiB), and as much rubbish as V8 leaves lying before it sweeps. */
const MEMORY = CONNECTIONS * (MIB / 4 + MIB) + 256 * MIB

/** Ours, plain y-websocket's, and one by hand who counts acknowledgements: each writes on one board among the attacks. */
function goodClients({ url, room, address }: RealServer) {
  const socket = WebSocket as unknown as typeof globalThis.WebSocket
  const tokens = room.trio.map(({ token }) => token)
  const ours = [new Y.Doc(), new Y.Doc()].map((ydoc, at) => {
    const document = openDocument({ url, doc: room.board, token: tokens[at] ?? '', ydoc, socket })
    onTestFinished(() => document.close())
    return { ydoc, document }
  })
  const plain = [new Y.Doc(), new Y.Doc()].map((ydoc, at) => {
    const params = { token: tokens[at + 1] ?? '' }
    const provider = new WebsocketProvider(url, room.board, ydoc, {
      params,
      WebSocketPolyfill: socket,
      disableBc: true,
    })
    onTestFinished(() => {
      provider.destroy()
      provider.awareness.destroy()
    })
    return { ydoc, provider }
  })
  const byHand = new Writer('byHand')
  onTestFinished(() => byHand.leave())
  return { ours, plain, byHand, connect: () => byHand.connect(address(0)) }
}

function* messages(random: Random): Generator<Hostile, void> {
  let left = FRAMES
  const known = [...truncated(random), ...hugeLengths]
  for (const hostile of known) {
    yield hostile
    left -= 1
  }
  while (left > 0) {
    const some = random() < 0.1 ? outOfPlace(random).slice(0, left) : [byChance(random)]
    yield* some
    left -= some.length
  }
}

test('ten thousand hostile frames end their own connections with their code, and nobody else’s', async () => {
  const random = randomFrom(seedOf('hostile frames'))
  const real = await startRealServer({ MAX_CONNECTIONS: String(CONNECTIONS) })
  const good = goodClients(real)
  await good.connect()
  await until(() => good.ours.every(({ document }) => document.status().synced))
  await until(() => good.plain.every(({ provider }) => provider.synced))
  const before = await residentBytes(real)

  const verdict: Verdict = { wrong: [], sent: 0, codes: new Map() }
  const all = messages(random)
  let marker = 0
  let most = before
  const honest = [...good.ours, ...good.plain].map(({ ydoc }) => ydoc)
  const working = setInterval(() => {
    for (const ydoc of honest) ydoc.getArray<string>('honest').push([`honest-${marker++}`])
    good.byHand.write()
    void residentBytes(real).then((bytes) => {
      most = Math.max(most, bytes)
    })
  }, 200)
  onTestFinished(() => clearInterval(working))
  const address = (at: number) => real.address(at).replace('localhost', '127.0.0.1')
  await Promise.all(Array.from({ length: ATTACKERS }, (_, at) => attack(address(at), all, verdict)))
  for (const speech of rawSpeeches.values()) {
    for (const rude of [false, true]) await speakRaw(address(1), speech, rude)
  }
  clearInterval(working)

  expect(verdict.wrong).toEqual([])
  expect(verdict.sent).toBe(FRAMES)
  await until(() => good.byHand.unacknowledged === 0)
  await until(() => good.ours.every(({ document }) => document.status().saved === 'durable'))
  const late = new Writer('late')
  onTestFinished(() => late.leave())
  await late.connect(address(2))
  const everyone = [...honest, good.byHand.ydoc, late.ydoc]
  const markers = (ydoc: Y.Doc) => ydoc.getArray<string>('honest').toArray()
  await until(() => everyone.every((ydoc) => markers(ydoc).length >= marker))
  for (const ydoc of everyone) expect(markers(ydoc)).toEqual(markers(late.ydoc))
  expect(new Set(markers(late.ydoc)).size).toBe(marker)
  // Nobody's line was ever cut.
  expect(good.byHand.endedWith).toBeNull()
  expect(good.ours.map(({ document }) => document.status().link)).toEqual(['open', 'open'])
  expect(troublesOf(real.server.output())).toEqual([])
  most = Math.max(most, await residentBytes(real))
  expect(most - before).toBeLessThan(MEMORY)
  process.stdout.write(
    `${verdict.sent} frames, ends ${JSON.stringify([...verdict.codes])}, ${marker} honest markers, ` +
      `memory ${Math.round(before / MIB)} → at most ${Math.round(most / MIB)} MiB\n`,
  )
}, 600_000)
