import { personIn } from '../lookup.ts'
import { lineKind } from '../observation.ts'
import { groupingOf, groupWith, planOf } from '../rounds.ts'
import { isToCome } from '../seats-to-come.ts'
import type { Session } from '../session.ts'
import type { AskView, BroughtBackView, OfferView, OnBoardView, ShownView, View } from '../view.ts'

/** The notes that this person has shown, and those that were shown to them or to the group they sit in [C1]. */
export function shownTo(session: Session, person: string, now: number): readonly ShownView[] {
  const sits = (round: number, group: string) =>
    groupWith(groupingOf(session, round), person)?.id === group && !isToCome(session, person, now)
  return session.shown
    .filter(({ author, people, toGroup, group, observation: { round } }) => {
      if (author === person || people.includes(person)) return true
      return toGroup && sits(round, group)
    })
    .map(({ author, toGroup, observation: { id, round, turn, kind, about, moment, text } }) => ({
      observation: id,
      round,
      turn,
      kind,
      about,
      moment,
      text,
      by: author === person ? null : (personIn(session, author)?.name ?? ''),
      to: toGroup ? 'group' : 'person',
    }))
}

/** Cards on boards of groups that this person may take off, by id: an order that says nothing [C6]. */
export function onBoardsOf(session: Session, person: string): readonly OnBoardView[] {
  return session.groupCards
    .filter(({ author, about, takenBack }) => author === person || (!takenBack && about.includes(person)))
    .map(({ card, board, observation, author, takenBack }) => ({
      card,
      board,
      observation,
      own: author === person,
      takenBack,
    }))
    .sort((a, b) => (a.card < b.card ? -1 : 1))
}

/** What this person's groups bring back, the same for everyone in a group: who pressed is in none of it [C7]. */
export function broughtBackBy(session: Session, person: string): readonly BroughtBackView[] {
  return session.broughtBack
    .filter(({ round, group }) => groupWith(groupingOf(session, round), person)?.id === group)
    .map(({ round, offer, onBoard }): BroughtBackView => {
      if (offer === null) return { round, state: 'passed', text: null }
      if (onBoard !== null) return { round, state: onBoard ? 'on-board' : 'stayed', text: null }
      const text = session.offers.find((one) => one.id === offer)?.observation.text ?? null
      return { round, state: 'handed-over', text }
    })
}

/** What this person is asked, with their own answer; nobody else's [C2, C3]. */
export function asksOf(session: Session, person: string): readonly AskView[] {
  return session.offers.flatMap(({ asks, observation }) => {
    const mine = asks.filter((ask) => ask.person === person)
    if (mine.length === 0) return []
    const { practice, lens } = planOf(session, observation.round)
    return mine.map((ask) => ({
      id: ask.id,
      round: observation.round,
      kind: observation.kind,
      lens: lens ?? '',
      about: observation.about,
      text: observation.text,
      role: { id: ask.role, name: practice.roles.find((role) => role.id === ask.role)?.name ?? {} },
      answer: ask.answer,
    }))
  })
}

/** What became of this person's offers: while asked always the same, afterwards only whether it is on the board [C3]. */
export function offersOf(session: Session, person: string): readonly OfferView[] {
  const asked = session.offers
    .filter((offer) => offer.author === person && offer.observation.kind !== lineKind)
    .map((offer): OfferView => ({ observation: offer.observation.id, outcome: 'asked' }))
  const over = session.outcomes
    .filter((outcome) => outcome.author === person)
    .map(({ observation, onBoard }): OfferView => ({ observation, outcome: onBoard ? 'on-board' : 'stayed' }))
  return [...asked, ...over]
}

/** How many notes were offered and passed in each round whose window is closed; nothing before [C4]. */
export function countsOf(session: Session): View['counts'] {
  return session.rounds
    .filter((round) => round.closedAt !== null)
    .map(({ round, offered, passed }) => ({ round, offered, passed }))
}
