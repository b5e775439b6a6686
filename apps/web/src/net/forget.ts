// A file of its own, fetched only when something has to go.
import { forgetDocument as forgetCopy } from '@coreflect/sync/provider'
import { forget } from './storage.ts'

/** What this device notes of a sheet begins so; behind it is whose it is, and under it the sheet's id. */
const SHEETS = 'coreflect.sheet.'

/** Deletes a document's copy on this device, and what led to it. Never throws where storage is forbidden. */
export async function forgetDocument(doc: string): Promise<void> {
  await forgetCopy(doc)
  for (const key of placesOf(doc)) forget(key)
}

function placesOf(doc: string): readonly string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(SHEETS) && localStorage.getItem(key) === doc)
  } catch {
    return []
  }
}
