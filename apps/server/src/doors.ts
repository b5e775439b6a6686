import type { TokenHolder } from '@coreflect/store'
import { type Actor, type Refusal, refuse, type Session } from '@coreflect/workshop'
import type { Asked } from './asked.ts'
import { actorIn, findCaller, isRefusal } from './callers.ts'
import { foreignSocket } from './origin.ts'
import type { Services } from './services.ts'

/** Somebody who may come in by a socket. */
export interface Admitted {
  readonly session: Session
  readonly actor: Actor
  /**
   * Takes one of the places that this person and their address have for connections, once the connection stands; null when
   * all are taken.
   * The returned function gives it back.
   */
  take(): (() => void) | null
}

/**
 * Asks whoever comes by a socket or an event stream for their token and their session.
 * `find` brings the session; it is asked only of someone who has shown a valid token. `address` is theirs.
 */
export async function admit(
  services: Services,
  asked: Asked,
  address: string,
  find: (holder: TokenHolder) => Promise<Session | null>,
): Promise<Admitted | Refusal> {
  if (services.stopping()) return refuse('stopping')
  if (foreignSocket(asked, services.config.PUBLIC_URL)) return refuse('not-allowed')
  const caller = await findCaller(services, asked, true)
  if (caller === null) return refuse('sign-in-needed')
  const session = await find(caller.holder)
  if (session === null) return refuse('not-found')
  const actor = await actorIn(services, session, caller)
  if (isRefusal(actor)) return actor
  const key = 'id' in actor ? `${actor.kind} ${actor.id}` : `${actor.kind} ${session.id}`
  return { session, actor, take: () => services.connections.take(key, address) }
}
