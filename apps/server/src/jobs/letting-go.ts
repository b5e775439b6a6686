import { notesOffUpdate } from '@coreflect/board'
import type { Store } from '@coreflect/store'
import { decideUntil, lettingGoDone, type Session, toLetGo } from '@coreflect/workshop'
import type { Documents } from '../documents.ts'
import type { SessionsLive } from '../live/sessions-live.ts'
import { letUnnamedGo } from './unnamed-pictures.ts'

/**
 * Takes from storage what nobody kept, a day after the close [K1, K4]: boards of groups whole, private pages but for their
 * takeaway; and pictures that were deleted from the boards that stay, which nobody can write on since the close [K2]. It can be done twice: what is gone already is not there to be taken. Before that day nothing is done.
 */
export async function letGo(
  session: Session,
  ground: {
    readonly store: Pick<Store, 'forget' | 'assets'>
    readonly live: Pick<SessionsLive, 'change'>
    readonly documents: Pick<Documents, 'read' | 'write' | 'compact' | 'drop'>
    now(): number
  },
): Promise<void> {
  const { documents, live, store, now } = ground
  if (session.letGo || (decideUntil(session) ?? Number.POSITIVE_INFINITY) > now()) return
  const { boards, pages } = toLetGo(session, now())
  for (const { id } of boards) {
    await documents.drop(id)
    await store.assets.letGo({ doc: id, session: session.id })
  }
  const gone = new Set(boards.map(({ id }) => id))
  await letUnnamedGo({ ...session, docs: session.docs.filter(({ id }) => !gone.has(id)) }, store.assets, documents)
  for (const { id } of pages) {
    const update = notesOffUpdate(await documents.read(id))
    if (update === null) continue
    await documents.write(id, update)
    await documents.compact(id)
  }
  await live.change(session.id, (stored) => lettingGoDone(stored, gone))
  await store.forget()
}
