import { copiesOf } from '../net/copy-list.ts'
import { keep, kept } from '../net/storage.ts'

/** What tells words from others without holding them. */
export const markOf = (words: string): string => {
  let mark = 2_166_136_261
  for (let at = 0; at < words.length; at += 1) mark = Math.imul(mark ^ words.charCodeAt(at), 16_777_619)
  return `${words.length}.${(mark >>> 0).toString(36)}`
}

/** Whose sheet it is, and beside which board: for them alone, so that whoever joins here later is not led to it. */
const ownPlace = (sheet: string, token: string, board: string): string =>
  `coreflect.sheet.${sheet}.${markOf(`${board} ${token}`)}`

/** Notes a sheet that is open beside a board. It is forgotten with the sheet's copy on this device. */
export const keepSheet = (token: string, board: string, sheet: string): void => {
  keep(`coreflect.sheet.${sheet}`, sheet)
  keep(ownPlace(sheet, token, board), sheet)
}

/** The sheets that were open beside a board and hold words that the server may not have. */
export const lateSheets = (session: string, token: string, board: string): readonly string[] =>
  copiesOf(session)?.unsent.filter((sheet) => kept(ownPlace(sheet, token, board)) !== null) ?? []
