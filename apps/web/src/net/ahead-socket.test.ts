import { afterEach, beforeEach, expect, test, vi } from 'vitest'

class Line extends EventTarget {
  static readonly made: Line[] = []
  readonly address: string
  readonly sent: unknown[] = []
  binaryType = ''
  closed = false
  onopen: unknown = null
  onmessage: unknown = null
  onclose: unknown = null
  onerror: unknown = null
  constructor(address: string) {
    super()
    this.address = address
    Line.made.push(this)
  }
  send(data: unknown): void {
    this.sent.push(data)
  }
  close(): void {
    this.closed = true
  }
}

vi.stubGlobal('WebSocket', Line)
const { AheadSocket, openAhead } = await import('./ahead-socket.ts')

const ADDRESS = 'ws://coreflect.test/sync/board?token=mine&ack=1'
const HELLO = Uint8Array.of(0, 0, 1, 0)
const open = (address = ADDRESS): Line => new AheadSocket(address) as unknown as Line
const newest = (): Line => Line.made.at(-1) as Line
/** What a socket hands on once somebody listens. */
const heardBy = (line: Line): string[] => {
  const heard: string[] = []
  const hear = ({ type, data }: Event & { data?: string }): void => void heard.push(data ?? type)
  Object.assign(line, { onopen: hear, onmessage: hear, onclose: hear, onerror: hear })
  return heard
}

beforeEach(() => {
  vi.useFakeTimers()
  Line.made.length = 0
})
afterEach(() => {
  vi.runAllTimers()
  vi.useRealTimers()
})

test('who asks for a line that stands already gets it with all that has come, in its order', async () => {
  openAhead(ADDRESS)
  const line = newest()
  line.dispatchEvent(new Event('open'))
  for (const data of ['first', 'second']) line.dispatchEvent(new MessageEvent('message', { data }))
  const taken = open()
  expect(taken).toBe(line)
  const heard = heardBy(taken)
  expect(heard).toEqual([])
  await Promise.resolve()
  expect(heard).toEqual(['open', 'first', 'second'])
})

test('a line that was lost meanwhile is handed over as lost, and the next one is new', async () => {
  openAhead(ADDRESS)
  newest().dispatchEvent(new Event('error'))
  newest().dispatchEvent(new Event('close'))
  const heard = heardBy(open())
  await Promise.resolve()
  expect(heard).toEqual(['error', 'close'])
  expect(open()).toBe(Line.made[1])
})

test('a greeting is said once: ahead by a line that stands, by its user where it does not stand yet', () => {
  openAhead(ADDRESS, HELLO)
  newest().dispatchEvent(new Event('open'))
  const early = open()
  early.send(HELLO.slice())
  early.send(HELLO.slice())
  expect(early.sent).toEqual([HELLO, HELLO])
  openAhead(ADDRESS, HELLO)
  const late = open()
  late.send(HELLO.slice())
  expect(late.sent).toEqual([HELLO])
})

test('who has more to say than the greeting says it', () => {
  openAhead(ADDRESS, HELLO)
  newest().dispatchEvent(new Event('open'))
  const line = open()
  line.send(Uint8Array.of(0, 0, 3, 1, 7, 9))
  expect(line.sent).toHaveLength(2)
})

test('nobody else’s line is taken, and one that nobody takes is closed', () => {
  openAhead(ADDRESS)
  const line = newest()
  expect(open('ws://coreflect.test/sync/board?token=theirs&ack=1')).not.toBe(line)
  expect(open('ws://coreflect.test/sync/other?token=mine&ack=1')).not.toBe(line)
  vi.runAllTimers()
  expect(line.closed).toBe(true)
  expect(open()).not.toBe(line)
})

test('a line that was taken stays open', () => {
  openAhead(ADDRESS)
  const line = open()
  vi.runAllTimers()
  expect(line.closed).toBe(false)
})
