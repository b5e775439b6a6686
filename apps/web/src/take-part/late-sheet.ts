import { forget, keep, kept } from '../net/storage.ts'
import { mayKeepCopy } from '../net/tend-copies.ts'

/** What tells words from others without holding them. */
export const markOf = (words: string): string => {
  let mark = 2_166_136_261
  for (let at = 0; at < words.length; at += 1) mark = Math.imul(mark ^ words.charCodeAt(at), 16_777_619)
  return `${words.length}.${(mark >>> 0).toString(36)}`
}

/** Where this device notes which sheet somebody writes on beside a board: for them alone, so that whoever joins here later is not led to it. */
const sheetPlace = (token: string, board: string): string => `coreflect.sheet.${board}.${markOf(token)}`

/** Notes the sheet that is open beside a board. */
export const keepSheet = (token: string, board: string, sheet: string): void => keep(sheetPlace(token, board), sheet)

export const forgetSheet = (token: string, board: string): void => forget(sheetPlace(token, board))

/** The sheet that was open beside a board and holds words that the server may not have; null where there is none. */
export const lateSheet = (session: string, token: string, board: string): string | null => {
  const sheet = kept(sheetPlace(token, board))
  // What may only be read is kept for unsent words alone.
  if (sheet === null || mayKeepCopy(session, sheet, 'read')) return sheet
  forgetSheet(token, board)
  return null
}

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
