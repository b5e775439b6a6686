import type { Actor } from '../actor.ts'
import type { Chance } from '../chance.ts'
import { type Refusal, type RefusalCode, refuse } from '../refusal.ts'
import type { Session } from '../session.ts'

/** What a command gives: the session as it is now, and why nothing changed if it was refused. */
export interface Decision {
  readonly session: Session
  readonly refusal?: Refusal
}

/** Everything a rule may know besides the session and the command. `now` in ms, by the server's clock. */
export interface Circumstance {
  readonly actor: Actor
  readonly now: number
  readonly chance: Chance
}

/** A refusal as a decision: the session as it was. */
export function refused(session: Session, code: RefusalCode): Decision {
  return { session, refusal: refuse(code) }
}
