import type { Locale } from '@coreflect/workshop'
import { type Accessor, createSignal } from 'solid-js'

/** Flat keys to texts with `{holes}`, in both languages. */
interface Catalogue {
  readonly en: Readonly<Record<string, string>>
  readonly es: Readonly<Record<string, string>>
}

/** What fills the holes of a text. */
export type Fillings = Readonly<Record<string, string | number>>

export interface Messages {
  /** The language that is spoken now; a signal. */
  readonly locale: Accessor<Locale>
  readonly setLocale: (locale: Locale) => void
  /** Puts more words into the catalogue; parts of the screens bring their own when they are loaded. */
  readonly add: (words: Catalogue) => void
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

/** Texts in the language of the reader. Begins with `first`; what `text` gives follows a change of language by itself. */
export function createI18n(first: Locale): Messages {
  const [locale, setLocale] = createSignal<Locale>(first)
  const known: Record<Locale, Record<string, string>> = { en: {}, es: {} }
  const find = (key: string): string | undefined => known[locale()][key] ?? known.en[key]
  return {
    locale,
    setLocale,
    add(words) {
      Object.assign(known.en, words.en)
      Object.assign(known.es, words.es)
    },
    text: (key, fillings = {}) => fill(find(key) ?? key, fillings),
    counted(key, count, fillings = {}) {
      const form = new Intl.PluralRules(locale()).select(count)
      return fill(find(`${key}.${form}`) ?? find(`${key}.other`) ?? key, { count, ...fillings })
    },
  }
}
