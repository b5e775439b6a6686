/** The English words of one part of the screens with their Spanish twins: the same keys, or it does not compile. */
export function defineWords<const English extends Readonly<Record<string, string>>>(
  en: English,
  es: { readonly [key in keyof English]: string },
): { readonly en: English; readonly es: { readonly [key in keyof English]: string } } {
  return { en, es }
}
