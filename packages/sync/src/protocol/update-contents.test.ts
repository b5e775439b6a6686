import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { readUpdateContents } from './update-contents.ts'

/** A history that uses every kind of content that travels. */
function writtenBy(steps: readonly number[]): Y.Doc {
  const ydoc = new Y.Doc()
  const text = ydoc.getText('text')
  const list = ydoc.getArray<unknown>('list')
  const map = ydoc.getMap<unknown>('map')
  const xml = ydoc.getXmlFragment('xml')
  for (const step of steps) {
    switch (step % 9) {
      case 0:
        text.insert(step % (text.length + 1), 'né 🌱 ')
        break
      case 1:
        if (text.length > 2) text.delete(step % (text.length - 1), 1)
        break
      case 2:
        text.insert(0, 'bold', { bold: true })
        break
      case 3:
        text.insertEmbed(0, { image: step })
        break
      case 4:
        list.insert(0, [step, 'two', null, true, [1.5, 10n, undefined, { a: [step] }], new Uint8Array([step % 256])])
        break
      case 5:
        if (list.length > 0) list.delete(0, 1)
        break
      case 6:
        map.set(`key-${step % 3}`, new Y.Map([['by', step]]))
        break
      case 7:
        xml.insert(0, [new Y.XmlElement('p'), new Y.XmlText('x')])
        map.set('hook', new Y.XmlHook('hook'))
        break
      default:
        map.set('list', new Y.Array())
    }
  }
  return ydoc
}

const histories = fc.array(fc.nat(1_000), { maxLength: 60 })

function rangesByYjs(update: Uint8Array): number {
  return Y.decodeUpdate(update)
    .structs.filter((struct) => !(struct instanceof Y.Skip))
    .reduce((sum, struct) => sum + struct.length, 0)
}

const clocksOf = (update: Uint8Array) =>
  readUpdateContents(update).structs.reduce((sum, { from, to }) => sum + to - from, 0)

describe('the guard of updates', () => {
  test('lets everything through that Yjs writes, and counts the same clocks', () => {
    fc.assert(
      fc.property(histories, histories, (first, second) => {
        const [a, b] = [writtenBy(first), writtenBy(second)]
        const whole = Y.encodeStateAsUpdate(a)
        const merged = Y.mergeUpdates([whole, Y.encodeStateAsUpdate(b)])
        for (const update of [whole, merged, Y.diffUpdate(merged, Y.encodeStateVector(a))]) {
          expect(clocksOf(update)).toBe(rangesByYjs(update))
        }
      }),
    )
  })

  test('counts around what is missing', () => {
    const ydoc = new Y.Doc()
    const updates: Uint8Array[] = []
    ydoc.on('update', (update: Uint8Array) => updates.push(update))
    for (const word of ['one', 'two', 'three']) ydoc.getText('text').insert(0, word)
    const [first, , third] = updates
    const gappy = Y.mergeUpdates([first ?? new Uint8Array(), third ?? new Uint8Array()])
    const { clientID: client } = ydoc
    expect(readUpdateContents(gappy).structs).toEqual([
      { client, from: 0, to: 3 },
      { client, from: 6, to: 11 },
    ])
  })

  test('whatever passes with a byte changed, cut or added neither throws in Yjs nor loops, alone or merged', () => {
    const honest = Y.encodeStateAsUpdate(writtenBy([0, 3, 4, 6, 7]))
    let passed = 0
    fc.assert(
      fc.property(
        histories,
        fc.nat(),
        fc.nat(255),
        fc.constantFrom('change', 'cut', 'add'),
        (history, at, byte, how) => {
          const update = Y.encodeStateAsUpdate(writtenBy(history))
          const where = at % update.length
          const bad =
            how === 'change'
              ? update.with(where, byte)
              : how === 'cut'
                ? update.slice(0, where)
                : new Uint8Array([...update.slice(0, where), byte, ...update.slice(where)])
          try {
            readUpdateContents(bad)
          } catch {
            return
          }
          passed += 1
          for (const sent of [bad, Y.mergeUpdates([honest, bad]), Y.diffUpdate(bad, new Uint8Array([0]))]) {
            const ydoc = new Y.Doc()
            Y.applyUpdate(ydoc, honest)
            Y.applyUpdate(ydoc, sent)
            Y.encodeStateAsUpdate(ydoc)
          }
        },
      ),
      { numRuns: 3_000 },
    )
    expect(passed).toBeGreaterThan(0)
  })

  const refused: Record<string, number[]> = {
    nothing: [],
    'no deletions': [0],
    'something behind the end': [0, 0, 0],
    'a section without structs': [1, 0, 5, 0, 0],
    'sections in the wrong order': [2, 1, 5, 0, 0, 3, 1, 6, 0, 0, 3, 0],
    'two sections of one client': [2, 1, 5, 0, 0, 3, 1, 5, 3, 0, 3, 0],
    'a struct without length': [1, 1, 5, 0, 0, 0, 0],
    'an empty text': [1, 1, 5, 0, 4, 1, 1, 116, 0, 0],
    'an item that refers to itself': [1, 1, 5, 0, 0x84, 5, 0, 1, 120, 0],
    'an unknown content': [1, 1, 5, 0, 11, 1, 1, 116, 0],
    'a sub-document': [1, 1, 5, 0, 9, 1, 1, 116, 1, 103, 118, 0, 0],
    'text that is not UTF-8': [1, 1, 5, 0, 4, 1, 1, 116, 1, 0xff, 0],
    'an embed that is not JSON': [1, 1, 5, 0, 5, 1, 1, 116, 1, 123, 0],
    'two values under one key': [1, 1, 5, 0, 0x28, 1, 1, 109, 1, 107, 2, 126, 126, 0],
    'two values under one key of which one is deleted': [
      1, 1, 5, 0, 0x28, 1, 1, 109, 1, 107, 2, 126, 126, 1, 5, 1, 0, 1,
    ],
    'a deletion without length': [0, 1, 5, 1, 0, 0],
    'a length beyond the end': [1, 1, 5, 0, 4, 1, 1, 116, 0x7f, 0],
  }
  test.each(Object.entries(refused))('refuses %s', (_name, bytes) => {
    expect(() => readUpdateContents(new Uint8Array(bytes))).toThrow()
  })

  test('lets values through that were overwritten and deleted, kept by an undo or not', () => {
    for (const gc of [true, false]) {
      const ydoc = new Y.Doc({ gc })
      for (let value = 0; value < 5; value++) ydoc.getMap('map').set('key', value)
      const update = Y.encodeStateAsUpdate(ydoc)
      expect(Y.decodeUpdate(update).structs.length).toBeLessThan(5)
      expect(clocksOf(update)).toBe(5)
    }
  })

  test('refuses what would make whoever deletes a map throw, because something refers into the values under a key', () => {
    const ydoc = new Y.Doc()
    ydoc.clientID = 5
    ydoc.getArray('list').push([new Y.Map()])
    // Client 6 puts three values under one key of that map, and writes behind the second of them.
    const apart = [1, 2, 6, 0, 0x28, 0, 5, 0, 1, 107, 3, 126, 126, 126, 0x83, 6, 1, 1, 1, 0]
    Y.applyUpdate(ydoc, new Uint8Array(apart))
    expect(() => ydoc.getArray('list').delete(0)).toThrow()
    expect(() => readUpdateContents(new Uint8Array(apart))).toThrow()
  })

  test('refuses values that nest without end', () => {
    const nested = Array.from({ length: 5_000 }, () => [117, 1]).flat()
    expect(() => readUpdateContents(new Uint8Array([1, 1, 5, 0, 8, 1, 1, 116, 1, ...nested, 126, 0]))).toThrow()
  })
})
