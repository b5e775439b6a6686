import { afterwards } from './afterwards.ts'
import type { Chance } from './chance.ts'
import type { Decision } from './commands/outcome.ts'
import { type Hearing, hear } from './commands/people.ts'
import type { Session } from './session.ts'

/**
 * The session once the server says that a phone is silent, or heard again [L4]. The version stays as it is: it is no command,
 * and most who look see nothing of it. The same session where nothing is new.
 */
export function hearing(session: Session, what: Hearing, now: number, chance: Chance): Decision {
  const { session: changed } = hear(session, what)
  if (changed === session) return { session }
  return { session: afterwards(session, changed, { actor: { kind: 'door' }, now, chance }) }
}
