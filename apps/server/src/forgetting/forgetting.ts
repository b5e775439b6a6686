import type { Store } from '@coreflect/store'
import { cardsBy, decide, elapse, groupCardsWith, isOver, type Session, withoutPerson } from '@coreflect/workshop'
import { chance } from '../chance.ts'
import type { Documents } from '../documents.ts'
import { letGo } from '../jobs/letting-go.ts'
import type { SessionsLive } from '../live/sessions-live.ts'
import { type Going, goingAt, goingWith, goingWithPerson, isPrivateOf, nothingGoes, sessionsOf } from './going.ts'

/** What deleting is done with. */
export interface ForgettingGround {
  readonly store: Store
  readonly live: Pick<SessionsLive, 'forget' | 'change'>
  readonly documents: Documents
  now(): number
}

/**
 * Deletes for good: rows, logs, links and open rooms [K2]. Each
 * gives what went; nothing happens twice, and what a killed process has left is taken by the next one that comes.
 */
export interface Forgetting {
  /** Everything that is due at this time [K4]. */
  expire(at: number): Promise<Going>
  /** Whole sessions, whatever their state: those who are in them are told. Ids that are not there are left out. */
  sessions(ids: readonly string[]): Promise<Going>
  /** One person with all that is theirs alone. */
  person(session: string, person: string): Promise<Going>
}

export function createForgetting(ground: ForgettingGround): Forgetting {
  const { store, live, documents, now } = ground
  /** The rows go first, so that nobody can come in while the rest is cleared away. */
  async function remove(session: Session): Promise<void> {
    await store.sessions.remove(session.id)
    live.forget(session.id)
    await documents.forget(session)
  }

  return {
    async expire(at) {
      const ids = await store.sessions.findDue(at)
      const going = ids.length === 0 ? nothingGoes : await goingAt(store, at)
      for (const session of await sessionsOf(store, ids)) {
        if (isOver(session, at)) {
          await remove(session)
          continue
        }
        await letGo(session, { ...ground, now: () => at })
        await live.change(session.id, (stored) => ({ session: elapse(stored, at) }))
      }
      await store.tokens.sweep(at)
      await store.sessions.sweep()
      await store.assets.sweep()
      if (ids.length > 0) await store.forget()
      else await store.tidy()
      return going
    },

    async sessions(ids) {
      const there = await sessionsOf(store, ids)
      const going = await goingWith(store, there)
      for (const session of there) await remove(session)
      return going
    },

    async person(id, person) {
      const [session] = await sessionsOf(store, [id])
      if (session === undefined) return nothingGoes
      const going = await goingWithPerson(store, session, person)
      const actor = { kind: 'keepsake', id: person } as const
      for (const card of cardsBy(session, person)) {
        await live.change(id, (stored) => decide(stored, actor, { type: 'withdraw', card }, now(), chance))
      }
      for (const card of groupCardsWith(session, person)) {
        await live.change(id, (stored) => decide(stored, actor, { type: 'take-off-board', card }, now(), chance))
      }
      const pages = session.docs.filter((doc) => isPrivateOf(doc, person))
      await live.change(id, (stored) => ({ session: withoutPerson(stored, person) }))
      await store.tokens.removeOf(id, person)
      await store.devices.removeOf(id, person)
      for (const { id: page } of pages) await documents.drop(page)
      await store.forget()
      return going
    },
  }
}

/** The ids of all sessions of the programme that a session belongs to: those it follows, and those that follow from the same. */
export async function programmeOf(store: Store, session: Session): Promise<readonly string[]> {
  const first = session.follows[0] ?? session.id
  const all = await sessionsOf(store, await store.sessions.list())
  return all.filter(({ id, follows }) => id === first || follows[0] === first).map(({ id }) => id)
}
