import { planOf } from '../rounds.ts'
import type { Session } from '../session.ts'
import type { AskView, OfferView, View } from '../view.ts'

/** What this person is asked, with their own answer; nobody else's [C2, C3]. */
export function asksOf(session: Session, person: string): readonly AskView[] {
  return session.offers.flatMap(({ asks, observation }) => {
    const { practice, lens } = planOf(session, observation.round)
    return asks
      .filter((ask) => ask.person === person)
      .map((ask) => ({
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
    .filter((offer) => offer.author === person)
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
