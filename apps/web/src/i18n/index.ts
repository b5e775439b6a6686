import { inLocale, type Locale, locales, type Words } from '@coreflect/workshop'
import { keep, kept } from '../net/storage.ts'
import { type CountedKey, fetchRest, firstWords, type HolesOf, type WordKey } from './catalogue.ts'
import { createI18n, type Fillings } from './create-i18n.ts'

export type { CountedKey, WordKey } from './catalogue.ts'

const place = 'coreflect.locale'
const isLocale = (text: string | null | undefined): text is Locale => locales.some((locale) => locale === text)

/** The language that was chosen in this browser, else the first of the reader's own that we speak, else English. */
function firstLocale(): Locale {
  const chosen = kept(place)
  if (isLocale(chosen)) return chosen
  const own = globalThis.navigator?.languages ?? []
  return own.map((tag) => tag.split('-')[0]).find(isLocale) ?? 'en'
}

const messages = createI18n(firstLocale(), fetchRest)
const coming = firstWords.map(messages.add)
const tellDocument = () => globalThis.document?.documentElement.setAttribute('lang', messages.locale())
tellDocument()

/** Resolves once the first words are there in the language that is spoken, or cannot be had. */
export const firstWordsCame: Promise<unknown> = Promise.allSettled(coming)

/** The language that is spoken now; a signal. */
export const locale = messages.locale

/** Puts the words of a part that is loaded later into the catalogue; to be waited for before they are shown. */
export const addWords = messages.add

/** Fetches what a participant does not read at first; whoever shows it waits for this, or sees it come. */
export const restOfWords = messages.rest

/** The names of the languages, each in itself. */
export const localeNames: { readonly [locale in Locale]: string } = { en: 'English', es: 'Español' }

/** Speaks another language from now on, and in this browser next time. */
export function setLocale(next: Locale): void {
  const told = () => {
    keep(place, next)
    tellDocument()
  }
  const coming = messages.setLocale(next)
  // Without a connection the language stays as it is.
  if (coming === undefined) told()
  else coming.then(told, () => {})
}

type FillingsOf<Key extends WordKey> = [HolesOf<Key>] extends [never]
  ? []
  : [fillings: { readonly [hole in HolesOf<Key>]: string | number }]

/** The text of a key in the reader's language. A key with `{holes}` needs each of them filled. */
export function t<Key extends WordKey>(key: Key, ...fillings: FillingsOf<Key>): string {
  return messages.text(key, fillings[0] as Fillings | undefined)
}

/** The same for parts that bring their own words and types, such as boards. */
export const say: (key: WordKey, fillings?: Fillings) => string = messages.text

/** The text for a number of things, by the plural rules of the language; `{count}` is filled. */
export function plural(key: CountedKey, count: number, fillings?: Fillings): string {
  return messages.counted(key, count, fillings)
}

/** Content in the reader's language, as far as it is there. */
export function inWords(words: Words): string {
  return inLocale(words, locale())
}

/** The reader's own way of writing times in the language that is spoken: en-GB has 24 hours, en-US has not. */
function region(): string {
  const own = globalThis.navigator?.languages ?? []
  return own.find((tag) => tag.split('-')[0] === locale()) ?? locale()
}

/** hh:mm of a time in ms, in the reader's way and zone. */
export function timeOfDay(at: number): string {
  return new Intl.DateTimeFormat(region(), { hour: 'numeric', minute: '2-digit' }).format(at)
}

/** Day, month and year of a time in ms, in words. */
export function day(at: number): string {
  return new Intl.DateTimeFormat(region(), { dateStyle: 'long' }).format(at)
}

/** Names in a row as a sentence has them: "Ana, Jo and Kim". */
export function inARow(names: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(names)
}

/** A length in ms as m:ss; a rest of a second counts as one, so that 0:00 is really the end. */
export function minutesSeconds(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
