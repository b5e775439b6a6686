import { markOf } from './late-sheet.ts'

/** The marks of what is on a sheet, by note. */
export const marksOf = (words: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...words].map(([id, text]) => [id, markOf(text)]))

const arrivedPlace = (sheet: string): string => `coreflect.arrived.${sheet}`

/** Marks of what had arrived of a sheet, by note; kept in the tab, for a page that is loaded anew. */
export const readArrived = (sheet: string): ReadonlyMap<string, string> => {
  try {
    const marks: unknown = JSON.parse(sessionStorage.getItem(arrivedPlace(sheet)) ?? '{}')
    return new Map(Object.entries(marks ?? {}).map(([id, mark]) => [id, String(mark)]))
  } catch {
    return new Map()
  }
}

/** Keeps them in place of earlier ones; null forgets them. Without them all that is on a late sheet is shown. */
export const keepArrived = (sheet: string, marks: ReadonlyMap<string, string> | null): void => {
  try {
    if (marks === null) sessionStorage.removeItem(arrivedPlace(sheet))
    else sessionStorage.setItem(arrivedPlace(sheet), JSON.stringify(Object.fromEntries(marks)))
  } catch {
    // Where nothing is kept, a page that is loaded anew shows what arrived as well.
  }
}
