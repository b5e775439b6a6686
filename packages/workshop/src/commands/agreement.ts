import type { Activity } from '../activity.ts'
import { fewest } from '../debrief-facts.ts'
import { type Agreement, fitsAnswers } from '../doing-facts.ts'
import type { Session } from '../session.ts'
import { withWording } from '../shared-lines.ts'
import { inLocale } from '../words.ts'
import type { CommandOf } from './command.ts'
import { type Circumstance, type Decision, refused } from './outcome.ts'
import { selfOf } from './people.ts'

/** An agreement of more lines than this is read by nobody. */
const most = 40

const withAgreement = (session: Session, change: Partial<Agreement>): Session => ({
  ...session,
  agreement: { ...session.agreement, ...change },
})

/** The lines that were planned, where nobody has written any yet. */
export function beginAgreement(session: Session, { agreement }: Activity, { chance }: Circumstance): Session {
  if (session.agreement.lines.length > 0 || agreement === undefined) return session
  const lines = agreement.lines.map((line) => ({ id: chance.id(), text: inLocale(line, session.locale), rev: 1 }))
  return withAgreement(session, { lines })
}

/** Adds a line to the agreement or puts one in other words; anyone may, all session long, and nobody's name is kept. */
export function agreementLine(
  session: Session,
  command: CommandOf<'agreement-line'>,
  { chance }: Circumstance,
): Decision {
  if (session.state === 'revisit') return refused(session, 'already-over')
  const lines = withWording(session.agreement.lines, command, chance.id(), most)
  if (typeof lines === 'string') return refused(session, lines)
  return { session: lines === session.agreement.lines ? session : withAgreement(session, { lines }) }
}

/** Takes a line out; facilitators alone, once the room has said so. */
export function removeAgreementLine(session: Session, { line }: CommandOf<'remove-agreement-line'>): Decision {
  if (session.state === 'revisit') return refused(session, 'already-over')
  const lines = session.agreement.lines.filter(({ id }) => id !== line)
  if (lines.length === session.agreement.lines.length) return refused(session, 'not-found')
  return { session: withAgreement(session, { lines }) }
}

/**
 * Says privately that the agreement fits or needs a word; it can be said otherwise later. Facilitators are told sums alone, of
 * five people or more, and only at every fifth answer, so that no single one can be read from a change.
 */
export function sayFits(session: Session, { answer }: CommandOf<'say-fits'>, { actor }: Circumstance): Decision {
  if (session.state === 'revisit') return refused(session, 'already-over')
  const { said: before, heard: count, shown } = session.agreement
  const person = selfOf(actor)
  if (before[person] === answer) return { session }
  const said = { ...before, [person]: answer }
  const heard = count + 1
  const all = Object.values(said)
  const [fits, needsWord] = fitsAnswers.map((one) => all.filter((each) => each === one).length)
  const tell = heard % fewest === 0 && all.length >= fewest
  const sums = tell ? { fits: fits ?? 0, needsWord: needsWord ?? 0 } : shown
  return { session: withAgreement(session, { said, heard, shown: sums }) }
}
