import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { createLine, documentReceived, type Line } from '../testing/line.ts'
import type { CopyState, OpenLocalCopy } from './local-copy.ts'
import { type OpenDocument, type OpenDocumentOptions, openDocument } from './open-document.ts'

let line: Line
let page: EventTarget & { visibilityState: string }
let frame: EventTarget
const open: OpenDocument[] = []

beforeEach(() => {
  vi.useFakeTimers()
  page = Object.assign(new EventTarget(), { visibilityState: 'visible' })
  frame = new EventTarget()
  vi.stubGlobal('document', page)
  vi.stubGlobal('window', frame)
  line = createLine()
})
afterEach(() => {
  for (const document of open.splice(0)) document.close()
  vi.clearAllTimers()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function opened(options: Partial<OpenDocumentOptions> = {}) {
  const ydoc = options.ydoc ?? new Y.Doc()
  const document = openDocument({
    url: 'ws://host/sync',
    doc: 'own',
    token: 'x',
    ydoc,
    socket: line.Socket,
    ...options,
  })
  open.push(document)
  return { document, ydoc }
}

const wake = () => page.dispatchEvent(new Event('visibilitychange'))
const soon = () => vi.advanceTimersByTimeAsync(10)

describe('waking up', () => {
  test('a live line is asked and kept', async () => {
    const { document } = opened()
    await vi.advanceTimersByTimeAsync(2_000)
    wake()
    await vi.advanceTimersByTimeAsync(20_000)
    expect(document.status().link).toBe('open')
    expect(line.tries.length).toBe(1)
  })

  test('a line that only looks open is found out within seconds, and what was written goes over the next one', async () => {
    const { document, ydoc } = opened()
    await vi.advanceTimersByTimeAsync(2_000)
    line.state = 'dead'
    ydoc.getText('page').insert(0, 'into a dead line')
    wake()
    await vi.advanceTimersByTimeAsync(3_000)
    expect(document.status()).toMatchObject({ link: 'open', saved: 'on its way' })
    line.state = 'up'
    line.received.length = 0
    await vi.advanceTimersByTimeAsync(2_000)
    expect(document.status()).toMatchObject({ link: 'open', saved: 'durable' })
    expect(documentReceived(line).getText('page').toString()).toBe('into a dead line')
  })

  test('a question from before a second sleep is overdue after it, whatever the timers say', async () => {
    const { document } = opened()
    await vi.advanceTimersByTimeAsync(2_000)
    line.state = 'dead'
    wake()
    // Timers stand still while a device sleeps; the clock does not.
    vi.setSystemTime(Date.now() + 60_000)
    line.state = 'up'
    wake()
    await soon()
    expect([line.tries.length, document.status().link]).toEqual([2, 'open'])
  })

  test.each(['online', 'pageshow'])('%s opens a new line at once where the old one must be dead', async (name) => {
    opened()
    await vi.advanceTimersByTimeAsync(2_000)
    frame.dispatchEvent(Object.assign(new Event(name), { persisted: true }))
    await soon()
    expect(line.tries.length).toBe(2)
  })

  test.each(['visibilitychange', 'online', 'pageshow'])('%s ends the pause before coming back', async (name) => {
    line.state = 'down'
    const { document } = opened()
    await vi.advanceTimersByTimeAsync(120_000)
    line.state = 'up'
    const target = name === 'visibilitychange' ? page : frame
    target.dispatchEvent(Object.assign(new Event(name), { persisted: false }))
    await soon()
    expect(document.status().link).toBe('open')
  })

  test('a page that was hidden is left alone', async () => {
    opened()
    await vi.advanceTimersByTimeAsync(2_000)
    line.state = 'dead'
    page.visibilityState = 'hidden'
    wake()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(line.tries.length).toBe(1)
  })
})

test('a line that never stands is given up and tried anew', async () => {
  line.state = 'dead'
  const { document } = opened()
  await vi.advanceTimersByTimeAsync(9_000)
  expect([line.tries.length, document.status().link]).toEqual([1, 'connecting'])
  line.state = 'up'
  await vi.advanceTimersByTimeAsync(3_000)
  expect([line.tries.length, document.status().link]).toEqual([2, 'open'])
})

test('too many messages are no last word: it comes back after a while', async () => {
  const { document } = opened()
  await soon()
  line.closeAll(4429)
  await vi.advanceTimersByTimeAsync(14_000)
  expect([line.tries.length, document.status().link]).toEqual([1, 'waiting'])
  await vi.advanceTimersByTimeAsync(17_000)
  expect(document.status().link).toBe('open')
})

test.each([4401, 4403, 4404, 4409, 4413])('%i is a last word, and waking changes nothing', async (code) => {
  const { document } = opened()
  await soon()
  line.closeAll(code)
  await vi.advanceTimersByTimeAsync(60_000)
  wake()
  frame.dispatchEvent(new Event('online'))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(document.status()).toMatchObject({ link: 'refused', refusal: { code } })
  expect(line.tries.length).toBe(1)
})

describe('with a copy on this device', () => {
  /** A copy that is read when the test says so. */
  function copyOf(kept: Y.Doc) {
    let load = () => {}
    let say: (state: CopyState) => void = () => {}
    const store: OpenLocalCopy = (_doc, ydoc, onState) => {
      say = onState
      const copy = {
        close() {},
        bring: (_update: Uint8Array, apply: () => void) => apply(),
        loaded: new Promise<void>((resolve) => {
          load = () => {
            Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(kept), copy)
            resolve()
          }
        }),
      }
      return copy
    }
    return { store, load: () => load(), say: (state: CopyState) => say(state) }
  }
  const kept = new Y.Doc()
  kept.getText('page').insert(0, 'kept offline')

  test('the line is opened once the copy was read, and what it holds is the answer to the greeting', async () => {
    const copy = copyOf(kept)
    const { document } = opened({ store: copy.store })
    await soon()
    expect(line.tries.length).toBe(0)
    copy.load()
    await soon()
    expect(document.status()).toMatchObject({ link: 'open', saved: 'durable' })
    expect(line.received.map((message) => message[1])).toEqual([1])
    expect(documentReceived(line).getText('page').toString()).toBe('kept offline')
  })

  test('a copy that hangs does not keep the line waiting; when it comes it is sent in answer to a greeting too', async () => {
    const copy = copyOf(kept)
    const { document, ydoc } = opened({ store: copy.store })
    await vi.advanceTimersByTimeAsync(2_500)
    expect(document.status().link).toBe('open')
    copy.load()
    await vi.advanceTimersByTimeAsync(100)
    expect(document.status()).toMatchObject({ link: 'open', saved: 'durable' })
    expect(line.received.every((message) => message[1] === 1)).toBe(true)
    expect(documentReceived(line).getText('page').toString()).toBe('kept offline')
    expect(ydoc.getText('page').toString()).toBe('kept offline')
  })

  test('where none is believed to be here, the line waits for none; what was here after all is sent all the same', async () => {
    const copy = copyOf(kept)
    const { document, ydoc } = opened({ store: copy.store, fresh: true })
    await soon()
    expect([line.tries.length, document.status().link]).toEqual([1, 'open'])
    ydoc.getText('page').insert(0, 'written meanwhile, ')
    copy.load()
    await vi.advanceTimersByTimeAsync(100)
    expect(document.status()).toMatchObject({ link: 'open', synced: true, saved: 'durable' })
    const page = ydoc.getText('page').toString()
    expect(page).toContain('written meanwhile, ')
    expect(page).toContain('kept offline')
    expect(documentReceived(line).getText('page').toString()).toBe(page)
  })

  test('what the line brings while a copy is still being read is handed to it as it came', async () => {
    const handed: Uint8Array[] = []
    const store: OpenLocalCopy = () => ({
      close() {},
      bring: (update, apply) => {
        if (update !== null) handed.push(update)
        apply()
      },
      loaded: new Promise<void>(() => undefined),
    })
    const large = new Y.Doc()
    large.getText('page').insert(0, 'far more than a few words. '.repeat(400))
    line.holds = Y.encodeStateAsUpdate(large)
    const { document, ydoc } = opened({ store, fresh: true })
    await soon()
    expect(document.status().synced).toBe(true)
    expect(ydoc.getText('page').length).toBe(27 * 400)
    expect(handed.map((update) => [...update])).toEqual([[...line.holds]])
  })

  test('what this device could not keep is not called local', async () => {
    line.state = 'down'
    const copy = copyOf(new Y.Doc())
    const { document, ydoc } = opened({ store: copy.store })
    copy.load()
    await soon()
    ydoc.getText('page').insert(0, 'x')
    expect(document.status()).toMatchObject({ saved: 'local', copy: 'kept' })
    copy.say('failed')
    expect(document.status()).toMatchObject({ saved: 'page', copy: 'failed' })
    copy.say('kept')
    expect(document.status()).toMatchObject({ saved: 'local', copy: 'kept' })
  })

  test('without one, what was not sent is in the page only', async () => {
    line.state = 'down'
    const { document, ydoc } = opened()
    ydoc.getText('page').insert(0, 'x')
    expect(document.status()).toMatchObject({ saved: 'page', copy: 'none' })
  })
})
