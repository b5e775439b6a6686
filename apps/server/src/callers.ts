import type { Facilitator, TokenHolder } from '@coreflect/store'
import { type Actor, type Refusal, refuse, type Session } from '@coreflect/workshop'
import { parse } from 'hono/utils/cookie'
import type { Asked } from './asked.ts'
import type { Services } from './services.ts'
import { hashToken } from './tokens.ts'

/** The name of the facilitators' cookie. */
export const cookieName = 'coreflect'

/** Who asks, by the token they showed. */
export interface Caller {
  readonly holder: TokenHolder
  /** The hash that the token is kept under. */
  readonly hash: string
}

/** The token in `Authorization: Bearer`. */
function bearer(asked: Asked): string | undefined {
  return /^Bearer ([\w-]{20,100})$/.exec(asked.req.header('authorization') ?? '')?.[1]
}

/** What the facilitators' cookie holds. */
export function cookieOf(asked: Asked): string | undefined {
  const cookies = asked.req.header('cookie')
  return cookies === undefined ? undefined : parse(cookies, cookieName)[cookieName]
}

/**
 * Finds out who asks. A token that was shown on purpose (header; on sockets and event streams `?token=`) goes before the
 * cookie, so that a facilitator can also take part from the same browser; a wrong one is not made good by a cookie.
 */
export async function findCaller(services: Services, asked: Asked, byQuery: boolean): Promise<Caller | null> {
  const shown = asked.req.header('authorization') === undefined ? undefined : (bearer(asked) ?? '')
  const token = shown ?? (byQuery ? asked.req.query('token') : undefined) ?? cookieOf(asked)
  if (!token) return null
  const hash = hashToken(token)
  const holder = await services.store.tokens.find(hash, services.now())
  if (holder === null || holder.kind === 'claim' || holder.kind === 'sign-in' || holder.kind === 'team') return null
  return { holder, hash }
}

/** The facilitator who asks, if it is one. */
export async function facilitatorOf(services: Services, caller: Caller | null): Promise<Facilitator | null> {
  if (caller?.holder.kind !== 'cookie' && caller?.holder.kind !== 'api') return null
  return services.store.facilitators.find(caller.holder.facilitator)
}

/** Who the caller is in this session. */
export async function actorIn(services: Services, session: Session, caller: Caller): Promise<Actor | Refusal> {
  const { holder } = caller
  if (!('session' in holder)) {
    const facilitator = await facilitatorOf(services, caller)
    if (facilitator === null) return refuse('sign-in-needed')
    return { kind: 'facilitator', id: facilitator.id, name: facilitator.name }
  }
  if (holder.session !== session.id) return refuse('not-allowed')
  return 'person' in holder ? { kind: holder.kind, id: holder.person } : { kind: 'screen' }
}

/** Is this a refusal, or what was asked for? */
export function isRefusal<T extends object>(one: T | Refusal): one is Refusal {
  return 'sentence' in one && 'code' in one
}
