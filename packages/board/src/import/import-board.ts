import { importOwn } from './board-json.ts'
import { asRecord } from './check.ts'
import { importExcalidraw } from './excalidraw.ts'
import { type Imported, MOST_FILE_LETTERS, refuse } from './refusal.ts'

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}

/**
 * Reads a board from JSON, our own or Excalidraw's, by what it says of itself. It touches no document: what it gives is
 * put on a board by `pasteItems`, and a refusal changes nothing. Never throws, whatever the text.
 */
export const importBoard = (text: string): Imported => {
  if (text.trim() === '') return refuse('empty')
  if (text.length > MOST_FILE_LETTERS) return refuse('too-large')
  const file = asRecord(parsed(text))
  // What begins like a file of this kind and does not end like one was cut off on its way.
  if (file === null) return refuse(/^\ufeff?\s*\{\s*"(coreflect|type)"/.test(text) ? 'broken' : 'not-a-board')
  if (file.coreflect === 'board') return importOwn(file)
  if (file.type === 'excalidraw' || file.type === 'excalidraw/clipboard') return importExcalidraw(file)
  return refuse('not-a-board')
}
