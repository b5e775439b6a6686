import { clearDocument, IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

/** A document's copy on this device. */
export interface LocalCopy {
  /** Resolves once the copy was read into the document, or there is none to read. */
  readonly loaded: Promise<void>
  close(): void
}

/** Opens the copy of a document and keeps it up to date. */
export type OpenLocalCopy = (doc: string, ydoc: Y.Doc) => LocalCopy

const PROBE = 'coreflect-probe'
const nameOf = (doc: string) => `coreflect-document-${doc}`

/** Keeps the copy in IndexedDB. Where that is missing or forbidden, the document works without a copy. */
export const openBrowserCopy: OpenLocalCopy = (doc, ydoc) => {
  let persistence: IndexeddbPersistence | null = null
  let closed = false
  const open = async () => {
    if (!(await hasIndexedDb()) || closed) return
    persistence = new IndexeddbPersistence(nameOf(doc), ydoc)
    await persistence.whenSynced
  }
  return {
    loaded: open(),
    close() {
      closed = true
      void persistence?.destroy()
    },
  }
}

/** Deletes this device's copy of a document, which must not be open here any more. */
export async function forgetDocument(doc: string): Promise<void> {
  if (await hasIndexedDb()) await clearDocument(nameOf(doc))
}

/** Asks by opening one: some browsers have it and refuse it. */
function hasIndexedDb(): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open(PROBE)
      request.onsuccess = () => {
        request.result.close()
        resolve(true)
      }
      request.onerror = () => resolve(false)
    } catch {
      resolve(false)
    }
  })
}
