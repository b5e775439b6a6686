import type * as Y from 'yjs'
import type { Random } from './layout.ts'

/** The same things in an order that chance alone decides. */
export const shuffled = <T>(list: readonly T[], random: Random): T[] => {
  const result = [...list]
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    const [a, b] = [result[last], result[other]]
    if (a !== undefined && b !== undefined) [result[last], result[other]] = [b, a]
  }
  return result
}

/** A client id that nobody in the document has: for what must not tell who wrote it. */
export const unusedClient = (ydoc: Y.Doc, random: Random): number => {
  for (;;) {
    const client = 1 + Math.floor(random() * 0xffff_fffe)
    if (!ydoc.store.clients.has(client)) return client
  }
}
