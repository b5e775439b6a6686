import type { Activity } from '../activity.ts'
import { findActivity } from '../agenda.ts'
import { seeded, shuffled } from '../chance.ts'
import { lets, reworked } from '../consent.ts'
import type { Trace } from '../debrief-facts.ts'
import { type Card, lineKind, type Offer } from '../observation.ts'
import { planOf, standingOf, withRound } from '../rounds.ts'
import type { Round, Session } from '../session.ts'
import type { CommandOf } from './command.ts'
import { type Circumstance, type Decision, refused } from './outcome.ts'

function nameOf(session: Session, person: string): string {
  return session.people.find((one) => one.id === person)?.name ?? ''
}

/** What stands on a card that a whole group handed over, where others have the name of a kind [C7]. */
const fromGroup = { en: 'From a group', es: 'De un grupo' }

function sceneOf(session: Session, activity: string): Partial<Activity> {
  return findActivity(session, activity) ?? {}
}

function cardOf(session: Session, offer: Offer, id: string): Card {
  const { practice, lens } =
    offer.scene === undefined ? planOf(session, offer.observation.round) : sceneOf(session, offer.scene)
  const kind = session.lenses.find((one) => one.id === lens)?.kinds.find((one) => one.id === offer.observation.kind)
  return {
    id,
    round: offer.observation.round,
    lens: lens ?? '',
    kind: offer.observation.kind,
    tag: offer.observation.kind === lineKind ? fromGroup : (kind?.name ?? {}),
    text: reworked(offer, practice?.roles ?? [], session.locale, (person) => nameOf(session, person)),
  }
}

interface Made {
  readonly card: Card
  readonly trace: Trace
}

/** Cards of these offers in shuffled order [C5], each with who may take it back: for a group's line everyone in it alike [C6, C7]. */
function cardsOf(session: Session, offers: readonly Offer[], chance: Circumstance['chance']): readonly Made[] {
  return shuffled(offers, seeded(chance.seed())).map((offer) => {
    const card = cardOf(session, offer, chance.id())
    const { observation, author, asks } = offer
    const asked = asks.map(({ person }) => person)
    const line = observation.kind === lineKind
    return {
      card,
      trace: {
        card: card.id,
        observation: observation.id,
        author: line ? '' : author,
        about: line ? [author, ...asked].sort() : asked,
      },
    }
  })
}

function withMade(session: Session, made: readonly Made[]): Pick<Session, 'cards' | 'traces'> {
  return {
    cards: [...session.cards, ...made.map(({ card }) => card)],
    traces: [...session.traces, ...made.map(({ trace }) => trace)].sort((a, b) => (a.card < b.card ? -1 : 1)),
  }
}

/**
 * Closes the window of a round. What passed becomes cards without author, group or moment, in shuffled order [C5];
 * the offers, their texts, every answer and what was shown in the groups are gone from the session [C3]. What was put on
 * a group's own board stays there, for those who may to take it off.
 */
function closeRound(session: Session, round: Round, { now, chance }: Circumstance): Session {
  const offers = session.offers.filter((offer) => offer.observation.round === round.round)
  const passed = offers.filter((offer) => lets(offer.asks.map((ask) => ask.answer)))
  const made = cardsOf(session, passed, chance)
  const outcomes = offers
    .filter(({ observation }) => observation.kind !== lineKind)
    .map((offer) => ({
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
      shown: session.shown.filter(({ observation }) => observation.round !== round.round),
      groupCards: session.groupCards.filter((one) => one.round !== round.round || !one.takenBack),
      offers: session.offers.filter((offer) => !offers.includes(offer)),
      broughtBack: session.broughtBack.map((one) =>
        one.round === round.round && one.offer !== null
          ? { ...one, onBoard: passed.some(({ id }) => id === one.offer) }
          : one,
      ),
      outcomes: [...session.outcomes, ...outcomes],
      ...withMade(session, made),
    },
    closed,
  )
}

/** Lets the notes of scenes go to the board: what was played for everyone asks nobody. */
function closeScenes(session: Session, { chance }: Circumstance): Session {
  const offers = session.offers.filter(({ scene }) => scene !== undefined)
  if (offers.length === 0) return session
  const made = cardsOf(session, offers, chance)
  const outcomes = offers.map(({ author, observation }) => ({ observation: observation.id, author, onBoard: true }))
  return {
    ...session,
    offers: session.offers.filter((offer) => !offers.includes(offer)),
    outcomes: [...session.outcomes, ...outcomes],
    ...withMade(session, made),
  }
}

/** Closes every open window but that of the round named; where none is named, those of scenes as well. */
export function closeAllOffers(session: Session, circumstance: Circumstance, except?: number): Session {
  return session.rounds
    .filter((round) => round.closedAt === null && round.round !== except)
    .reduce(
      (before, round) => closeRound(before, round, circumstance),
      except === undefined ? closeScenes(session, circumstance) : session,
    )
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
