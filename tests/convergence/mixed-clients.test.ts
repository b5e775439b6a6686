import { CLOSE, createMemoryLog, createRooms } from '@coreflect/sync'
import { openDocument } from '@coreflect/sync/provider'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { createNetwork } from './network.ts'
import { randomFrom } from './random.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
const leaving: (() => void)[] = []
afterEach(() => {
  for (const leave of leaving.splice(0)) leave()
  vi.clearAllTimers()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const soon = () => vi.advanceTimersByTimeAsync(200)

function house() {
  const rooms = createRooms({ log: createMemoryLog() })
  const sent: Uint8Array[] = []
  const heard: number[] = []
  const network = createNetwork(randomFrom(1), {
    sent: (_socket, frame) => sent.push(frame),
    heard: () => heard.push(Date.now()),
  })
  network.server = rooms
  const ours = (token: string, ydoc = new Y.Doc()) => {
    const document = openDocument({ url: 'ws://host/sync', doc: 'board', token, ydoc, socket: network.Socket })
    leaving.push(() => document.close())
    return Object.assign(document, { ydoc })
  }
  const plain = (token: string, ydoc = new Y.Doc()) => {
    const provider = new WebsocketProvider('ws://host/sync', 'board', ydoc, {
      params: { token },
      WebSocketPolyfill: network.Socket,
      disableBc: true,
    })
    leaving.push(() => provider.destroy())
    return provider
  }
  return { rooms, network, sent, heard, ours, plain }
}

describe('an unmodified y-websocket client', () => {
  test('syncs, writes and reads', async () => {
    const { plain } = house()
    const [ana, jo] = [plain('ana:write'), plain('jo:write')]
    await soon()
    expect(ana.synced).toBe(true)
    ana.doc.getText('text').insert(0, 'plain')
    await soon()
    expect(jo.doc.getText('text').toString()).toBe('plain')
  })

  test('sees the presence of our clients and is seen', async () => {
    const { ours, plain } = house()
    const [ana, jo] = [ours('ana:write'), plain('jo:write')]
    ana.presence.set({ name: 'ana' })
    jo.awareness.setLocalState({ name: 'jo' })
    await soon()
    expect(jo.awareness.getStates().get(ana.ydoc.clientID)).toEqual({ name: 'ana' })
    expect(ana.presence.others().get(jo.doc.clientID)).toEqual({ name: 'jo' })
    ana.close()
    await soon()
    expect(jo.awareness.getStates().has(ana.ydoc.clientID)).toBe(false)
  })

  test('finds what one before it has left, and brings its own in when it comes back with state', async () => {
    const { network, plain } = house()
    const ana = plain('ana:write')
    await soon()
    ana.doc.getText('text').insert(0, 'first ')
    await soon()
    ana.destroy()
    await soon()
    const jo = plain('jo:write')
    await soon()
    expect(jo.doc.getText('text').toString()).toBe('first ')
    const { server } = network
    network.server = null
    network.breakAll()
    await vi.advanceTimersByTimeAsync(6_000)
    jo.doc.getText('text').insert(6, 'alone ')
    network.server = server
    await vi.advanceTimersByTimeAsync(20_000)
    const ben = plain('ben:write', ana.doc)
    await soon()
    expect(ben.doc.getText('text').toString()).toBe('first alone ')
  })

  test('has its presence seen again after its line broke, by its like and by ours', async () => {
    const { network, ours, plain } = house()
    const [ana, jo, ben] = [plain('ana:write'), ours('jo:write'), plain('ben:write')]
    ana.awareness.setLocalState({ name: 'ana' })
    jo.presence.set({ name: 'jo' })
    await soon()
    network.breakAll()
    await vi.advanceTimersByTimeAsync(20_000)
    expect(jo.presence.others().get(ana.doc.clientID)).toEqual({ name: 'ana' })
    expect(ben.awareness.getStates().get(jo.ydoc.clientID)).toEqual({ name: 'jo' })
    // Plain clients remember the clocks of others over a broken line, so they wait for a newer word.
    ana.awareness.setLocalState({ name: 'ana again' })
    await soon()
    expect(ben.awareness.getStates().get(ana.doc.clientID)).toEqual({ name: 'ana again' })
  })

  test('hears a word at least every 20 seconds: it hangs up after 30 of silence', async () => {
    const { heard, plain } = house()
    plain('ana:write')
    await vi.advanceTimersByTimeAsync(300_000)
    const gaps = heard.map((at, index) => at - (heard[index - 1] ?? at))
    expect(heard.length).toBeGreaterThan(14)
    expect(Math.max(...gaps)).toBeLessThanOrEqual(20_000)
  })

  test('takes a final refusal as final', async () => {
    const { plain, rooms } = house()
    const ana = plain('ana:write')
    await soon()
    rooms.close('board', CLOSE.FORBIDDEN)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(ana.shouldConnect).toBe(false)
    expect(ana.wsconnected).toBe(false)
  })
})

describe('our client', () => {
  test('says saved only once the server has stored it', async () => {
    const { ours } = house()
    const ana = ours('ana:write')
    const seen: string[] = []
    await soon()
    ana.subscribe(({ saved }) => seen.push(saved))
    ana.ydoc.getText('text').insert(0, 'kept')
    await soon()
    expect(seen).toEqual(['on its way', 'durable'])
  })

  test('offline it is in the page only where no copy is kept, and durable once the server was reached', async () => {
    const { network, ours, rooms } = house()
    network.server = null
    const ana = ours('ana:write')
    ana.ydoc.getText('text').insert(0, 'offline')
    await soon()
    expect(ana.status()).toMatchObject({ link: 'waiting', saved: 'page' })
    network.server = rooms
    await vi.advanceTimersByTimeAsync(20_000)
    expect(ana.status()).toMatchObject({ link: 'open', saved: 'durable' })
  })

  test('reports a final refusal and does not come back', async () => {
    const { ours, rooms } = house()
    const ana = ours('ana:write')
    await soon()
    rooms.close('board', CLOSE.FORBIDDEN)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(ana.status()).toMatchObject({ link: 'refused', refusal: { code: CLOSE.FORBIDDEN } })
    expect(rooms.count().connections).toBe(0)
  })

  test('comes back after a restart', async () => {
    const { network, ours, rooms } = house()
    const ana = ours('ana:write')
    await soon()
    network.server = null
    await rooms.drain()
    await soon()
    expect(ana.status().link).toBe('waiting')
    network.server = createRooms({ log: createMemoryLog() })
    await vi.advanceTimersByTimeAsync(20_000)
    expect(ana.status().link).toBe('open')
  })

  test('is told that a write is refused', async () => {
    const { ours } = house()
    const reader = ours('reader:read')
    await soon()
    reader.ydoc.getText('text').insert(0, 'no')
    await soon()
    expect(reader.status()).toMatchObject({ link: 'open', saved: 'page' })
    expect(reader.status().denied).not.toBeNull()
  })

  test('sends only presence of its own, at most twenty times a second', async () => {
    const { ours, sent } = house()
    const [ana, jo] = [ours('ana:write'), ours('jo:write')]
    await vi.advanceTimersByTimeAsync(1_000)
    sent.length = 0
    for (let step = 0; step < 100; step++) {
      ana.presence.set({ step })
      await vi.advanceTimersByTimeAsync(10)
    }
    await soon()
    const presence = sent.filter(([type]) => type === 1)
    expect(presence.length).toBeLessThanOrEqual(21)
    expect(jo.presence.others().get(ana.ydoc.clientID)).toEqual({ step: 99 })
  })

  test('is seen again at once after its line broke', async () => {
    const { network, ours, plain } = house()
    const [ana, jo] = [ours('ana:write'), ours('jo:write')]
    const bo = plain('bo:write')
    ana.presence.set({ name: 'ana' })
    await soon()
    network.breakAll()
    await vi.advanceTimersByTimeAsync(12_000)
    expect(jo.presence.others().get(ana.ydoc.clientID)).toEqual({ name: 'ana' })
    expect(bo.awareness.getStates().get(ana.ydoc.clientID)).toEqual({ name: 'ana' })
  })

  test('says nothing of itself unless told to', async () => {
    const { ours, plain } = house()
    const jo = plain('jo:write')
    const ana = ours('ana:write')
    await vi.advanceTimersByTimeAsync(20_000)
    expect(jo.awareness.getStates().has(ana.ydoc.clientID)).toBe(false)
  })

  test('comes back at once when the page is looked at again', async () => {
    const page = Object.assign(new EventTarget(), { visibilityState: 'visible' })
    vi.stubGlobal('document', page)
    vi.stubGlobal('window', new EventTarget())
    const { network, ours, rooms } = house()
    network.server = null
    const ana = ours('ana:write')
    await vi.advanceTimersByTimeAsync(120_000)
    network.server = rooms
    page.dispatchEvent(new Event('visibilitychange'))
    await vi.advanceTimersByTimeAsync(10)
    expect(ana.status().link).toBe('open')
    ana.close()
    page.dispatchEvent(new Event('visibilitychange'))
    await vi.advanceTimersByTimeAsync(20_000)
    expect(rooms.count().connections).toBe(0)
  })

  test('leaves no timer, listener or connection behind', async () => {
    const { ours, rooms } = house()
    const ana = ours('ana:write')
    ana.presence.set({ name: 'ana' })
    ana.ydoc.getText('text').insert(0, 'x')
    await soon()
    ana.close()
    await soon()
    expect(rooms.count().connections).toBe(0)
    await rooms.drain()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(vi.getTimerCount()).toBe(0)
  })
})
