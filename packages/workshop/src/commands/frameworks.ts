import type { Session } from '../session.ts'
import type { CommandOf } from './command.ts'
import { type Decision, refused } from './outcome.ts'

/** Chooses the method whose words the session goes by, or none; it comes whole, from the library or the host's own. */
export function chooseFramework(session: Session, { framework }: CommandOf<'choose-framework'>): Decision {
  if (session.state === 'revisit') return refused(session, 'already-over')
  return { session: { ...session, framework } }
}
