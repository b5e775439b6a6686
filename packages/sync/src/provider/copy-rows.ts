/** The rows of one document's copy: Yjs updates under growing keys. Several tabs may add to it at once. */
const ROWS = 'updates'
const nameOf = (doc: string) => `coreflect-document-${doc}`

/** Opens the rows of a document. Rejects where IndexedDB is missing, forbidden or broken. */
export function openRows(doc: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    // Named inside, so that a browser without it rejects like one that forbids it.
    const request = indexedDB.open(nameOf(doc), 1)
    request.onupgradeneeded = () => request.result.createObjectStore(ROWS, { autoIncrement: true })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** All rows, oldest first. */
export function readRows(rows: IDBDatabase): Promise<readonly Uint8Array[]> {
  return new Promise((resolve, reject) => {
    const transaction = rows.transaction(ROWS, 'readonly')
    const request: IDBRequest<Uint8Array[]> = transaction.objectStore(ROWS).getAll()
    request.onsuccess = () => resolve(request.result)
    transaction.onabort = () => reject(transaction.error)
  })
}

/**
 * Adds a row; resolves once it is kept, rejects when it is not (the device is full). Commits without waiting for anything
 * in the page, so that a tab that closes right after has still kept it.
 */
export function addRow(rows: IDBDatabase, update: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = rows.transaction(ROWS, 'readwrite')
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
    transaction.objectStore(ROWS).add(update)
    transaction.commit()
  })
}

/** Puts one row in the place of all that are there, in one step: no tab loses what it has just added. */
export function replaceRows(rows: IDBDatabase, merge: (rows: readonly Uint8Array[]) => Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = rows.transaction(ROWS, 'readwrite')
    const store = transaction.objectStore(ROWS)
    const keys = store.getAllKeys()
    const found: IDBRequest<Uint8Array[]> = store.getAll()
    found.onsuccess = () => {
      store.add(merge(found.result))
      store.delete(IDBKeyRange.upperBound(keys.result.at(-1) ?? 0))
    }
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })
}

/** Deletes the rows of a document; tabs that have them open let go of them. Resolves also where there was nothing. */
export function deleteRows(doc: string): Promise<void> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.deleteDatabase(nameOf(doc))
      request.onsuccess = () => resolve()
      request.onerror = () => resolve()
    } catch {
      resolve()
    }
  })
}
