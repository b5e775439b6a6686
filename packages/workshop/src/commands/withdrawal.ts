import type { Actor } from '../actor.ts'
import type { Session } from '../session.ts'
import type { CommandOf } from './command.ts'
import { withoutCardsOf } from './group-cards.ts'
import { type Circumstance, type Decision, refused } from './outcome.ts'

const personOf = (actor: Actor): string | null =>
  actor.kind === 'person' || actor.kind === 'keepsake' ? actor.id : null

/**
 * Takes a card back, for good, for its author and for everyone it is about, until the session expires [C6]. Nothing is asked,
 * and nobody learns who did it. What points to the card goes with it, and the same note on the board of its group; the server takes its text from board and storage.
 */
export function withdraw(session: Session, { card }: CommandOf<'withdraw'>, { actor }: Circumstance): Decision {
  const person = personOf(actor)
  const trace = session.traces.find((one) => one.card === card)
  if (trace === undefined || person === null || (trace.author !== person && !trace.about.includes(person))) {
    return refused(session, 'not-found')
  }
  const without = (ids: readonly string[]) => ids.filter((id) => id !== card)
  const dots = session.dots && {
    ...session.dots,
    on: Object.fromEntries(Object.entries(session.dots.on).filter(([item]) => item !== card)),
  }
  return {
    session: {
      ...withoutCardsOf(session, trace.author, trace.observation),
      traces: session.traces.filter((one) => one !== trace),
      outcomes: session.outcomes.map((one) =>
        one.observation === trace.observation && one.author === trace.author ? { ...one, onBoard: false } : one,
      ),
      broughtBack: session.broughtBack.map((one) =>
        one.offer === trace.observation ? { ...one, onBoard: false } : one,
      ),
      cards: session.cards.filter((one) => one.id !== card),
      dots,
      spotlight: session.spotlight?.id === card ? null : session.spotlight,
      hands: without(session.hands),
      withdrawn: [...without(session.withdrawn), card].sort(),
      leaving: [...without(session.leaving), card],
    },
  }
}

/** The session once the server has taken cards from the board and from storage. Nobody's view changes by it. */
export function cardsGone(session: Session, ids: ReadonlySet<string>): Decision {
  const leaving = session.leaving.filter((id) => !ids.has(id))
  return { session: leaving.length === session.leaving.length ? session : { ...session, leaving } }
}

/** Raises or lowers a hand on an own card: its author alone can, and the hand has no name. */
export function sayMore(session: Session, { card, hand }: CommandOf<'say-more'>, { actor }: Circumstance): Decision {
  if (session.state === 'revisit') return refused(session, 'already-over')
  if (!session.traces.some((one) => one.card === card && one.author === personOf(actor))) {
    return refused(session, 'not-found')
  }
  if (session.hands.includes(card) === hand) return { session }
  const others = session.hands.filter((id) => id !== card)
  return { session: { ...session, hands: hand ? [...others, card].sort() : others } }
}
