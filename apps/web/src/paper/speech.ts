import { inLocale, type Locale, type PaperItem, type Words } from '@coreflect/workshop'
import { facilitateWords } from '../facilitate/words.ts'
import { minutesSeconds } from '../i18n/index.ts'
import { prepareWords } from '../prepare/words.ts'
import { paperWords } from './words.ts'

const catalogue = {
  en: { ...facilitateWords.en, ...prepareWords.en, ...paperWords.en },
  es: { ...facilitateWords.es, ...prepareWords.es, ...paperWords.es },
} as const

type SheetKey = keyof typeof catalogue.en
type Fillings = Readonly<Record<string, string | number>>

/** How a sheet of paper speaks: in its own language, whatever language the screen is in. */
export interface Speech {
  readonly locale: Locale
  readonly text: (key: SheetKey, fillings?: Fillings) => string
  readonly words: (words: Words) => string
  readonly time: (at: PaperItem['at']) => string
  readonly day: (ms: number) => string
  readonly length: (minutes: number) => string
  /** A planned time as minutes, or as m:ss where it is no whole number of them. */
  readonly planned: (seconds: number) => string
  readonly list: (parts: readonly string[]) => string
}

/** Speaks this language; times are written as the reader of the screen writes them in it. */
export function speechIn(locale: Locale): Speech {
  const region = navigator.languages.find((tag) => tag.split('-')[0] === locale) ?? locale
  const clock = new Intl.DateTimeFormat(region, { hour: 'numeric', minute: '2-digit' })
  const texts: Readonly<Record<SheetKey, string>> = catalogue[locale]
  const text = (key: SheetKey, fillings: Fillings = {}) =>
    texts[key].replace(/\{(\w+)\}/g, (hole, name: string) => String(fillings[name] ?? hole))
  return {
    ...{ locale, text },
    words: (words) => inLocale(words, locale),
    time(at) {
      if (at === null) return ''
      if ('ms' in at) return clock.format(at.ms)
      return clock.format(new Date(2026, 0, 1, 0, Math.round(at.minutes % 1440)))
    },
    day: (ms) => new Intl.DateTimeFormat(region, { dateStyle: 'full' }).format(ms),
    length: (minutes) =>
      minutes < 60
        ? text('prepare.minutes', { minutes })
        : text('prepare.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 }),
    planned: (seconds) => (seconds % 60 === 0 ? String(seconds / 60) : minutesSeconds(seconds * 1000)),
    list: (parts) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts),
  }
}
