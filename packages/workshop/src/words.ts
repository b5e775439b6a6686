/** The languages that Coreflect speaks. Content made by people carries at least one of them. */
export const locales = ['en', 'es'] as const
export type Locale = (typeof locales)[number]

/** A text in one or more languages. At least one is present. */
export type Words = { readonly [locale in Locale]?: string | undefined }

/** The text in the wanted language, else in English, else in any that is there; never undefined. */
export function inLocale(words: Words, locale: Locale): string {
  return words[locale] ?? words.en ?? Object.values(words).find((text) => text !== undefined) ?? ''
}
