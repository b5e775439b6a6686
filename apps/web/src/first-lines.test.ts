import type { DocView } from '@coreflect/workshop'
import { beforeEach, expect, test, vi } from 'vitest'

interface Opened {
  readonly address: string
  readonly greeting: Uint8Array | null
  readonly line: EventTarget
}
const opened: Opened[] = []
vi.mock('./net/ahead-socket.ts', () => ({
  openAhead: (address: string, greeting: Uint8Array | null = null) => {
    const line = new EventTarget()
    opened.push({ address, greeting, line })
    return line
  },
}))
vi.stubGlobal('location', { href: 'https://coreflect.test/take-part/day?at=board' })
const { comingTo, openFirstLines } = await import('./first-lines.ts')
const { keep } = await import('./net/storage.ts')

const board = (id: string, changes: Partial<DocView> = {}) => ({
  id,
  kind: 'group',
  group: { label: 1, round: 1 },
  ...changes,
})
const tell = (docs: readonly object[]): void => {
  const data = JSON.stringify({ type: 'view', n: 1, now: 0, view: { docs } })
  opened[0]?.line.dispatchEvent(new MessageEvent('message', { data }))
}

beforeEach(() => {
  opened.length = 0
  keep('coreflect.person.day', JSON.stringify({ person: 'ana', token: 'a b' }))
  keep('coreflect.copies.day', JSON.stringify({ until: 1, docs: [], unsent: [] }))
})

test('only who has a place in a session is coming', () => {
  expect(comingTo({ pathname: '/take-part/day', search: '?at=board' })).toMatchObject({ session: 'day', toBoard: true })
  expect(comingTo({ pathname: '/take-part/day', search: '' })).toMatchObject({ toBoard: false })
  for (const pathname of ['/take-part/other', '/take-part/day/x', '/', '/facilitate/day'])
    expect(comingTo({ pathname, search: '' })).toBeNull()
  openFirstLines(null)
  expect(opened).toEqual([])
})

test('the line of the view opens at once, and the board’s as soon as the view names it', () => {
  openFirstLines(comingTo({ pathname: '/take-part/day', search: '?at=board' }))
  expect(opened.map(({ address }) => address)).toEqual(['wss://coreflect.test/live/day?token=a%20b'])
  tell([{ id: 'mine', kind: 'own' }, board('first'), board('newest'), board('theirs', { opened: true })])
  expect(opened[1]?.address).toBe('wss://coreflect.test/sync/newest?token=a%20b&ack=1')
  expect(opened[1]?.greeting).toEqual(Uint8Array.of(0, 0, 1, 0))
})

test('where there is a copy on this device, nothing is asked for before it was read', () => {
  keep('coreflect.copies.day', JSON.stringify({ until: 1, docs: ['newest'], unsent: [] }))
  openFirstLines(comingTo({ pathname: '/take-part/day', search: '?at=board' }))
  tell([board('newest')])
  expect(opened[1]?.greeting).toBeNull()
})

test('no board is opened for who comes to their room, nor where there is none', () => {
  openFirstLines(comingTo({ pathname: '/take-part/day', search: '' }))
  tell([board('newest')])
  expect(opened).toHaveLength(1)
  opened.length = 0
  openFirstLines(comingTo({ pathname: '/take-part/day', search: '?at=board' }))
  tell([{ id: 'mine', kind: 'own' }])
  expect(opened).toHaveLength(1)
})
