import MiniSearch from 'minisearch'

/** Words that say nothing of what a note is about, in the languages of the house. Written without accents. */
const empty = new Set(
  `about after again all also and any are because been but can could did does for from had has have her him his how into its just
  more not now off one our out over own said she should some than that the their them then there these they this those too
  very was were what when where which while who why will with would you your
  algo ante aqui asi aun bien cada como con cuando del desde donde dos ella ellas ellos entre era eran eres esa ese eso esta
  este esto estos fue han has hay las les los mas mis muy nada nos nuestra nuestro otra otro para pero por porque que quien
  sea ser sin sobre son sus tan tiene toda todo tras una uno unos usted`.split(/\s+/u),
)

/** As many letters of a word count as its stem, so that "listened" meets "listening" and "escucha" meets "escuchar". */
const stem = 5

/** Words as they are compared: without accents, in small letters. */
const tokenize = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)

const processTerm = (word: string): string | null => (word.length > 2 && !empty.has(word) ? word.slice(0, stem) : null)

/**
 * How alike each text is to each other, 0 to 1: what MiniSearch scores one of them when it is searched for with the words of the
 * other (BM25+, rare words weigh more), as a share of what it scores when it is searched for with its own; both ways, on average.
 */
const likenessOf = (notes: readonly Texted[]): number[][] => {
  const index = new MiniSearch<Texted>({ fields: ['text'], tokenize, processTerm })
  index.addAll(notes)
  // The library multiplies a score by the number of words that were found, which one long note would win by.
  const found = notes.map(
    ({ text }) =>
      new Map(index.search(text).map(({ id, score, queryTerms }) => [id, score / Math.max(1, queryTerms.length)])),
  )
  const share = (of: number, to: number): number => {
    const own = found[of]?.get(notes[of]?.id) ?? 0
    return own === 0 ? 0 : (found[of]?.get(notes[to]?.id) ?? 0) / own
  }
  return notes.map((_, one) => notes.map((_, other) => (share(one, other) + share(other, one)) / 2))
}

/** So alike two groups have to be, on average, to become one. */
const enough = 0.06
/** More notes than these are not compared: it would take a phone more than a moment. */
const most = 250

interface Texted {
  readonly id: string
  readonly text: string
}

/**
 * Groups of two and more notes that share words, largest first: a suggestion by words alone, without any model of what they
 * mean. The two groups that are most alike on average become one until none are alike enough. The same notes give the same
 * groups.
 */
export const likeGroups = (notes: readonly Texted[]): readonly (readonly string[])[] => {
  const taken = [...notes].sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, most)
  const groups = taken.map((_, i) => [i])
  // Sums of likeness between groups; a merged group's sums are those of its parts together.
  const sums = likenessOf(taken)
  for (;;) {
    const best = closest(groups, sums)
    if (best === null) break
    const [a, b] = best
    for (const row of sums) row[a] = (row[a] ?? 0) + (row[b] ?? 0)
    sums[a] = (sums[a] ?? []).map((sum, i) => sum + (sums[b]?.[i] ?? 0))
    groups[a] = [...(groups[a] ?? []), ...(groups[b] ?? [])]
    groups[b] = []
  }
  return groups
    .filter((group) => group.length > 1)
    .sort((a, b) => b.length - a.length || Math.min(...a) - Math.min(...b))
    .map((group) => group.toSorted((a, b) => a - b).flatMap((i) => taken[i]?.id ?? []))
}

/** The two groups that are most alike on average; null when none are alike enough. */
const closest = (
  groups: readonly (readonly number[])[],
  sums: readonly (readonly number[])[],
): readonly [number, number] | null => {
  let best: readonly [number, number] | null = null
  let most = enough
  groups.forEach((one, a) => {
    if (one.length === 0) return
    for (let b = a + 1; b < groups.length; b += 1) {
      const pairs = one.length * (groups[b]?.length ?? 0)
      const mean = pairs === 0 ? 0 : (sums[a]?.[b] ?? 0) / pairs
      if (mean > most) {
        most = mean
        best = [a, b]
      }
    }
  })
  return best
}
