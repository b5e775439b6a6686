/** A keepsake as its JSON form tells it, as far as a search reads it. */
export interface Searchable {
  readonly own: {
    readonly page: string
    readonly takeaway: string
    readonly observations: readonly { readonly round: number; readonly text: string }[]
  } | null
  readonly boards: readonly {
    readonly group: number
    readonly round: number
    readonly sections: readonly {
      readonly title: string | null
      readonly items: readonly { readonly text: string }[]
    }[]
  }[]
  readonly themes: readonly { readonly title: string; readonly cards: readonly { readonly text: string }[] }[]
  readonly loose: readonly { readonly text: string }[]
  readonly agreement: readonly string[]
}

/** Where a text stands. */
type Place =
  | { readonly in: 'page' | 'takeaway' | 'themes' | 'agreement' }
  | { readonly in: 'note'; readonly round: number }
  | { readonly in: 'board'; readonly round: number; readonly label: number }
  | { readonly in: 'theme'; readonly title: string }

/** A text of the keepsake and where it stands. */
export interface Entry {
  readonly place: Place
  readonly text: string
}

/** Letters as they are compared: without accents, in one case. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Every text of a keepsake, in its order. */
export function entriesOf({ own, boards, themes, loose, agreement }: Searchable): readonly Entry[] {
  const all: Entry[] = []
  const add = (place: Place, text: string) => text.trim() !== '' && all.push({ place, text })
  if (own !== null) {
    add({ in: 'takeaway' }, own.takeaway)
    add({ in: 'page' }, own.page)
    for (const { round, text } of own.observations) add({ in: 'note', round }, text)
  }
  for (const { group: label, round, sections } of boards) {
    for (const { title, items } of sections) {
      if (title !== null) add({ in: 'board', round, label }, title)
      for (const { text } of items) add({ in: 'board', round, label }, text)
    }
  }
  for (const { title, cards } of themes) {
    add({ in: 'themes' }, title)
    for (const { text } of cards) add({ in: 'theme', title }, text)
  }
  for (const { text } of loose) add({ in: 'themes' }, text)
  for (const text of agreement) add({ in: 'agreement' }, text)
  return all
}

/** The texts in which every word of the query stands, as a part of a word too; none for an empty query. */
export function found(entries: readonly Entry[], query: string): readonly Entry[] {
  const words = plain(query)
    .split(/\s+/u)
    .filter((word) => word !== '')
  if (words.length === 0) return []
  return entries.filter(({ text }) => {
    const hay = plain(text)
    return words.every((word) => hay.includes(word))
  })
}
