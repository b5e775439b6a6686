import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { step2Frame, updateFrame } from '../protocol/frames.ts'
import { Inbox, type Part } from './inbox.ts'

const notes = (count: number): Uint8Array => {
  const ydoc = new Y.Doc()
  for (let at = 0; at < count; at += 1) ydoc.getMap('notes').set(`${at}`, new Y.Text(`The words of note ${at}`))
  return Y.encodeStateAsUpdate(ydoc)
}
const updateOf = (frame: Uint8Array): Uint8Array => {
  let at = 2
  while ((frame[at] ?? 0) > 127) at += 1
  return frame.subarray(at + 1)
}
const taken = () => {
  const parts: (Part & { readonly message: string })[] = []
  const ydoc = new Y.Doc()
  const inbox = new Inbox<string>((part, message) => {
    parts.push({ ...part, message })
    Y.applyUpdate(ydoc, updateOf(part.frame))
  })
  return { inbox, parts, ydoc }
}
const quiet = async (condition: () => boolean): Promise<void> => expect.poll(condition, { timeout: 20_000 }).toBe(true)

describe('what the connection brings', () => {
  test('is taken in at once where it is small', () => {
    const { inbox, parts } = taken()
    inbox.take(updateFrame(notes(3)).frame, 'small')
    expect(parts.map(({ message, kept }) => [message, kept])).toEqual([['small', undefined]])
  })

  test('comes in pieces where it is large, is kept whole, and says that all has come with the last one alone', async () => {
    const whole = notes(3_000)
    const { inbox, parts, ydoc } = taken()
    inbox.take(step2Frame(whole).frame, 'large')
    expect(parts).toEqual([])
    await quiet(() => ydoc.getMap('notes').size === 3_000)
    expect(parts.length).toBeGreaterThan(3)
    expect(parts.map(({ frame }) => frame[1])).toEqual([...Array(parts.length - 1).fill(2), 1])
    expect(parts.map(({ kept }) => kept)).toEqual([...Array(parts.length - 1).fill(null), whole])
  })

  test('keeps its order, whatever is large and small', async () => {
    const sizes = fc.array(fc.constantFrom(1, 30, 200, 2_000), { minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(sizes, async (counts) => {
        const { inbox, parts } = taken()
        counts.forEach((count, at) => void inbox.take(updateFrame(notes(count)).frame, `${at}`))
        await quiet(() => parts.some(({ message, kept }) => message === `${counts.length - 1}` && kept !== null))
        const order = parts.map(({ message }) => Number(message))
        expect(order).toEqual([...order].sort((a, b) => a - b))
        expect(new Set(order).size).toBe(counts.length)
      }),
      { numRuns: 12 },
    )
  })

  test('is not taken in any more once its line is gone', async () => {
    const { inbox, parts, ydoc } = taken()
    inbox.take(updateFrame(notes(2_000)).frame, 'before')
    inbox.clear()
    inbox.take(updateFrame(notes(2_500)).frame, 'after')
    await quiet(() => ydoc.getMap('notes').size === 2_500)
    expect(new Set(parts.map(({ message }) => message))).toEqual(new Set(['after']))
  })

  test('stays whole where it is broken', async () => {
    const whole = notes(2_000)
    const broken = whole.slice(0, -9)
    const parts: Part[] = []
    const inbox = new Inbox<null>((part) => void parts.push(part))
    inbox.take(updateFrame(broken).frame, null)
    await quiet(() => parts.length === 1)
    expect(parts[0]?.kept).toEqual(broken)
  })
})
