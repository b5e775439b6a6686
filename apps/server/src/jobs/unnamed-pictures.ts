import { assetsNamedIn } from '@coreflect/board'
import type { Store } from '@coreflect/store'
import type { Session } from '@coreflect/workshop'
import type { Documents } from '../documents.ts'

/** What a document names; null where it cannot be read: then nobody knows, and nothing may go. */
async function namedIn(documents: Pick<Documents, 'read'>, doc: string): Promise<ReadonlySet<string> | null> {
  const bytes = await documents.read(doc)
  try {
    return assetsNamedIn(bytes)
  } catch {
    return null
  }
}

/**
 * Lets go of pictures that were brought to boards of this session and that nothing names any more [K2]: neither their own board
 * nor any other document of the session. To be done when nobody can take a deletion back any more.
 */
export async function letUnnamedGo(
  { id: session, docs }: Session,
  assets: Pick<Store['assets'], 'list' | 'letGo'>,
  documents: Pick<Documents, 'read'>,
): Promise<void> {
  const boards = docs.filter(({ kind }) => kind !== 'own')
  const brought = new Map<string, readonly string[]>()
  for (const { id: doc } of boards) {
    const ids = (await assets.list({ doc, session })).map((asset) => asset.id)
    if (ids.length > 0) brought.set(doc, ids)
  }
  if (brought.size === 0) return
  const named = new Set<string>()
  for (const { id: doc } of boards) {
    const found = await namedIn(documents, doc)
    if (found === null) return
    for (const asset of found) named.add(asset)
  }
  for (const [doc, ids] of brought) {
    const unnamed = ids.filter((asset) => !named.has(asset))
    await assets.letGo({ doc, session }, unnamed)
  }
}
