import { type OpenDocument, openDocument } from '@coreflect/sync/provider'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { Network } from './network.ts'
import { below, oneOf, type Random } from './random.ts'

/** Someone with a document open, through our provider or through plain y-websocket. */
export interface Person {
  readonly name: string
  readonly ydoc: Y.Doc
  /** Null for a plain y-websocket client. */
  readonly document: OpenDocument | null
  leave(): void
}

/** Opens a document with our provider. */
export function joinWithOurs(network: Network, name: string, doc = 'board', ydoc = new Y.Doc()): Person {
  const document = openDocument({ url: 'ws://host/sync', doc, token: `${name}:write`, ydoc, socket: network.Socket })
  return { name, ydoc, document, leave: () => document.close() }
}

/** Opens a document with an unmodified WebsocketProvider. */
export function joinWithPlain(network: Network, name: string, doc = 'board', ydoc = new Y.Doc()): Person {
  const provider = new WebsocketProvider('ws://host/sync', doc, ydoc, {
    params: { token: `${name}:write` },
    WebSocketPolyfill: network.Socket,
    disableBc: true,
  })
  return {
    name,
    ydoc,
    document: null,
    leave() {
      provider.destroy()
      provider.awareness.destroy()
    },
  }
}

/** Changes something: text, a map's keys, nested items, deletions. */
export function writeSomething(random: Random, { name, ydoc }: Person): void {
  const text = ydoc.getText('text')
  const items = ydoc.getMap<Y.Map<unknown>>('items')
  const list = ydoc.getArray<unknown>('list')
  ydoc.transact(() => {
    switch (below(random, 6)) {
      case 0:
      case 1:
        text.insert(below(random, text.length + 1), `${name}${below(random, 100)} `)
        break
      case 2:
        if (text.length > 0) {
          const from = below(random, text.length)
          text.delete(from, 1 + below(random, Math.min(10, text.length - from)))
        }
        break
      case 3:
        items.set(`item-${below(random, 5)}`, new Y.Map([['by', name]]))
        break
      case 4: {
        const keys = [...items.keys()]
        const item: unknown = keys.length > 0 ? items.get(oneOf(random, keys)) : undefined
        // A frame with a byte changed may be valid, and leave something else than a map under a key.
        if (item instanceof Y.Map) item.set('p', [below(random, 1_000), below(random, 1_000)])
        break
      }
      default:
        if (list.length > 3) list.delete(below(random, list.length), 1)
        else list.insert(0, [below(random, 1_000), { by: name }])
    }
  })
}

/** What a person sees. */
export function seenBy(ydoc: Y.Doc): unknown {
  return {
    text: ydoc.getText('text').toString(),
    items: ydoc.getMap('items').toJSON(),
    list: ydoc.getArray('list').toJSON(),
  }
}
