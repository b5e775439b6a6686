import { seeded, shuffled } from '../chance.ts'
import { lets, reworked } from '../consent.ts'
import type { Card, Offer } from '../observation.ts'
import { planOf, standingOf, withRound } from '../rounds.ts'
import type { Round, Session } from '../session.ts'
import type { CommandOf } from './command.ts'
import { type Circumstance, type Decision, refused } from './outcome.ts'

function nameOf(session: Session, person: string): string {
  return session.people.find((one) => one.id === person)?.name ?? ''
}

function cardOf(session: Session, offer: Offer, id: string): Card {
  const { practice, lens } = planOf(session, offer.observation.round)
  const kind = session.lenses.find((one) => one.id === lens)?.kinds.find((one) => one.id === offer.observation.kind)
  return {
    id,
    round: offer.observation.round,
    lens: lens ?? '',
    kind: offer.observation.kind,
    tag: kind?.name ?? {},
    text: reworked(offer, practice.roles, session.locale, (person) => nameOf(session, person)),
  }
}

/**
 * Closes the window of a round. What passed becomes cards without author, group or moment, in shuffled order [C5];
 * the offers, their texts and every answer are gone from the session [C3].
 */
function closeRound(session: Session, round: Round, { now, chance }: Circumstance): Session {
  const offers = session.offers.filter((offer) => offer.observation.round === round.round)
  const passed = offers.filter((offer) => lets(offer.asks.map((ask) => ask.answer)))
  const made = shuffled(passed, seeded(chance.seed())).map((offer) => ({
    offer,
    card: cardOf(session, offer, chance.id()),
  }))
  const cards = made.map(({ card }) => card)
  const traces = made.map(({ offer, card }) => ({
    card: card.id,
    observation: offer.observation.id,
    author: offer.author,
    about: offer.asks.map((ask) => ask.person),
  }))
  const outcomes = offers.map((offer) => ({
    observation: offer.observation.id,
    author: offer.author,
    onBoard: passed.includes(offer),
  }))
  const closed: Round = {
    ...round,
    endedAt: round.endedAt ?? now,
    closedAt: now,
    offered: offers.length,
    passed: passed.length,
  }
  return withRound(
    {
      ...session,
      offers: session.offers.filter((offer) => !offers.includes(offer)),
      outcomes: [...session.outcomes, ...outcomes],
      cards: [...session.cards, ...cards],
      traces: [...session.traces, ...traces].sort((a, b) => (a.card < b.card ? -1 : 1)),
    },
    closed,
  )
}

/** Closes every open window but that of the round named. */
export function closeAllOffers(session: Session, circumstance: Circumstance, except?: number): Session {
  return session.rounds
    .filter((round) => round.closedAt === null && round.round !== except)
    .reduce((before, round) => closeRound(before, round, circumstance), session)
}

/**
 * The session once the server has written cards on the debrief board: it holds them no more, so that a card that people
 * take off the board stays off. Nobody's view changes by it, and so the version stays as it is.
 */
export function cardsWritten(session: Session, ids: ReadonlySet<string>): Decision {
  const cards = session.cards.filter((card) => !ids.has(card.id))
  return { session: cards.length === session.cards.length ? session : { ...session, cards } }
}

/** Ends offering and answering for a round and lets what passed go to the debrief board. */
export function closeOffers(
  session: Session,
  command: CommandOf<'close-offers'>,
  circumstance: Circumstance,
): Decision {
  const round = session.rounds.find((one) => one.round === command.round)
  if (round === undefined) return refused(session, 'not-now')
  if (standingOf(session, round, circumstance.now).stage !== 'offer') return refused(session, 'offers-closed')
  return { session: closeRound(session, round, circumstance) }
}
