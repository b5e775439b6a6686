import { seedsOf } from '../exchange/seeds.ts'
import { seedsJson } from '../exchange/seeds-json.ts'
import type { Item } from '../items.ts'

export { FILE_VERSION } from '../exchange/seeds-json.ts'

/**
 * A board as a file of its own form, which `importBoard` reads: everything on it but unknown records. Cards are told as
 * notes with their round, lens, tag and moment beside them: whoever reads the file writes notes.
 */
export const boardJson = (items: readonly Item[]): string => {
  const notes = items.map((item): Item => {
    if (item.kind !== 'card') return item
    const { round, lens, tag, moment, minute, ...placed } = item
    return { ...placed, kind: 'note', letters: 'medium' }
  })
  const cards = new Map(
    items.flatMap((item) =>
      item.kind === 'card'
        ? [[item.id, { round: item.round, lens: item.lens, tag: item.tag, moment: item.moment }] as const]
        : [],
    ),
  )
  const seeds = seedsOf(
    notes,
    notes.map((item) => item.id),
  )
  const written = seeds.map((seed) => (cards.has(seed.id) ? { ...seed, card: cards.get(seed.id) } : seed))
  return `${seedsJson(written, 1)}\n`
}
