import { toBase64 } from '../exchange/base64.ts'
import { seedsOf } from '../exchange/seeds.ts'
import type { Item } from '../items.ts'

/** Version of the file's form. It rises where a reader of the former one would misread it. */
export const FILE_VERSION = 1

/** What of a board's JSON is bytes is base64 there. */
const asJson = (_key: string, value: unknown): unknown => (value instanceof Uint8Array ? toBase64(value) : value)

/**
 * A board as a file of its own form, which `importBoard` reads: everything on it but unknown records. Cards are told as
 * notes with their round, lens and tag beside them: whoever reads the file writes notes.
 */
export const boardJson = (items: readonly Item[]): string => {
  const notes = items.map((item): Item => {
    if (item.kind !== 'card') return item
    const { round, lens, tag, minute, ...placed } = item
    return { ...placed, kind: 'note', letters: 'medium' }
  })
  const cards = new Map(
    items.flatMap((item) =>
      item.kind === 'card' ? [[item.id, { round: item.round, lens: item.lens, tag: item.tag }] as const] : [],
    ),
  )
  const seeds = seedsOf(
    notes,
    notes.map((item) => item.id),
  )
  const written = seeds.map((seed) => (cards.has(seed.id) ? { ...seed, card: cards.get(seed.id) } : seed))
  return `${JSON.stringify({ coreflect: 'board', version: FILE_VERSION, items: written }, asJson, 1)}\n`
}
