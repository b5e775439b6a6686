import type { Locale } from '@coreflect/workshop'
import { type Accessor, createSignal, untrack } from 'solid-js'

type Texts = Readonly<Record<string, string>>

/** Flat keys to texts with `{holes}`, in both languages; Spanish may be fetched when it is spoken. */
interface Catalogue {
  readonly en: Texts
  readonly es: Texts | (() => Promise<Texts>)
}

/** What fills the holes of a text. */
export type Fillings = Readonly<Record<string, string | number>>

export interface Messages {
  /** The language that is spoken now; a signal. */
  readonly locale: Accessor<Locale>
  /** At once where all words are there; else a promise of it, which rejects where they cannot be fetched. */
  readonly setLocale: (locale: Locale) => Promise<void> | undefined
  /**
   * Puts more words into the catalogue; parts of the screens bring their own when they are loaded. What it returns is to be
   * waited for where there is something: then the language that is spoken is still to come.
   */
  readonly add: (words: Catalogue) => Promise<void> | undefined
  /** Brings the words that come later, if they are not there yet; asks again until they are. */
  readonly rest: () => Promise<void>
  /** The text of a key with its holes filled. An unknown key shows itself, so that a gap is seen and not blank. */
  readonly text: (key: string, fillings?: Fillings) => string
  /** The text for a number of things: `key.one`, `key.other` … by the language's own rules, with `{count}` filled. */
  readonly counted: (key: string, count: number, fillings?: Fillings) => string
}

const fill = (text: string, fillings: Fillings): string =>
  text.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const filling = fillings[name]
    return filling === undefined ? hole : String(filling)
  })

/** So long, in milliseconds, until what did not come is asked for again. */
const AGAIN = 3_000
/** What stands for the sentence of a refusal until that is there, or where there is none. */
const NO = 'refusal.unexpected'

/**
 * Texts in the language of the reader. Begins with `first`; what `text` gives follows a change of language by itself.
 * `fetchRest` brings words that come later: a text of theirs that is asked for before is empty, and comes when they do.
 */
export function createI18n(first: Locale, fetchRest?: () => Promise<readonly Catalogue[]>): Messages {
  const [locale, setLocale] = createSignal<Locale>(first)
  const [whole, setWhole] = createSignal(fetchRest === undefined)
  let coming: Promise<void> | null = null
  let later: (() => Promise<Texts>)[] = []
  const known: Record<Locale, Record<string, string>> = { en: {}, es: {} }
  const find = (key: string): string | undefined => known[locale()][key] ?? known.en[key]
  const fetchSpanish = async (): Promise<void> => {
    const loads = later
    later = []
    try {
      for (const texts of await Promise.all(loads.map((load) => load()))) Object.assign(known.es, texts)
    } catch (problem) {
      later.push(...loads)
      throw problem
    }
  }
  const add = (words: Catalogue): Promise<void> | undefined => {
    Object.assign(known.en, words.en)
    if (typeof words.es === 'function') later.push(words.es)
    else Object.assign(known.es, words.es)
    return later.length > 0 && untrack(locale) === 'es' ? fetchSpanish() : undefined
  }
  const bring = async (): Promise<void> => {
    for (let brought: readonly Catalogue[] | undefined; !untrack(whole); ) {
      try {
        if (brought === undefined) {
          brought = await fetchRest?.()
          await Promise.all((brought ?? []).map(add))
        } else if (untrack(locale) === 'es') await fetchSpanish()
        setWhole(true)
      } catch {
        await new Promise((resolve) => setTimeout(resolve, AGAIN))
      }
    }
  }
  const rest = (): Promise<void> => {
    coming ??= bring()
    return coming
  }
  const missing = (key: string): string => {
    if (!whole()) void rest()
    return (key.startsWith('refusal.') ? find(NO) : undefined) ?? (whole() ? key : '')
  }
  return {
    locale,
    rest,
    setLocale(next) {
      if (next === 'es' && later.length > 0) return fetchSpanish().then(() => void setLocale(next))
      setLocale(next)
      return undefined
    },
    add,
    text: (key, fillings = {}) => fill(find(key) ?? missing(key), fillings),
    counted(key, count, fillings = {}) {
      const form = new Intl.PluralRules(locale()).select(count)
      return fill(find(`${key}.${form}`) ?? find(`${key}.other`) ?? missing(key), { count, ...fillings })
    },
  }
}
