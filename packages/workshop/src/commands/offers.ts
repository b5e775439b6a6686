import { concerned } from '../consent.ts'
import { lineKind, type Observation, type Offer } from '../observation.ts'
import { rolesInTurn } from '../roles.ts'
import { groupingOf, groupWith, planOf, standingOf } from '../rounds.ts'
import type { Group, Session } from '../session.ts'
import type { CommandOf } from './command.ts'
import { type Circumstance, type Decision, refused } from './outcome.ts'

/** So many notes may one person offer in a round; more would drown the room. */
const mostOffers = 20

/** Is the window of this round open for this group [C1]? */
export function windowOpen(session: Session, round: number, group: Group, now: number): boolean {
  const run = session.rounds.find((one) => one.round === round)
  return run !== undefined && standingOf(session, run, now, group.id).stage === 'offer'
}

/** Proposes a note for the debrief and asks everyone it is about, privately [C2]. Offered twice, it is there once. */
export function offer(session: Session, command: CommandOf<'offer'>, { actor, now, chance }: Circumstance): Decision {
  const { observation } = command
  const author = actor.kind === 'person' ? actor.id : ''
  const group = groupWith(groupingOf(session, observation.round), author)
  if (group === undefined) return refused(session, 'not-in-group')
  if (!windowOpen(session, observation.round, group, now)) return refused(session, 'offers-closed')
  const unfit = unfitting(session, observation)
  if (unfit !== null) return refused(session, unfit)
  const own = session.offers.filter(
    (one) => one.author === author && one.observation.round === observation.round && one.observation.kind !== lineKind,
  )
  if (own.some((one) => one.observation.id === observation.id)) return { session }
  if (own.length >= mostOffers) return refused(session, 'too-many-tries')
  const { roles } = planOf(session, observation.round).practice
  const seats = rolesInTurn(group, roles, observation.turn - 1)
  const asks = concerned(observation.about, author, seats, roles).map((one) => ({
    id: chance.id(),
    ...one,
    answer: null,
  }))
  const offered: Offer = { id: chance.id(), author, group: group.id, observation, asks }
  return { session: { ...session, offers: [...session.offers, offered] } }
}

/** Why this note cannot be offered; null if it can. A story stays unless its scenario is made up [C5]. */
function unfitting(session: Session, observation: Observation) {
  const { practice, lens } = planOf(session, observation.round)
  if (observation.text.trim() === '') return 'empty-note'
  if (observation.turn > practice.roles.length) return 'no-turn'
  if (observation.about === 'story' && practice.scenario?.fictional !== true) return 'story-stays'
  const kinds = session.lenses.find((one) => one.id === lens)?.kinds
  return kinds !== undefined && !kinds.some((kind) => kind.id === observation.kind) ? 'no-such-kind' : null
}

/** Takes an own offer back while its window is open; everyone's question about it goes too. */
export function takeBack(session: Session, command: CommandOf<'take-back'>, { actor, now }: Circumstance): Decision {
  const own = session.offers.find(
    (one) => actor.kind === 'person' && one.author === actor.id && one.observation.id === command.observation,
  )
  if (own === undefined) return refused(session, 'not-found')
  const run = session.rounds.find((one) => one.round === own.observation.round)
  const open =
    own.scene !== undefined || (run !== undefined && standingOf(session, run, now, own.group).stage === 'offer')
  if (!open) return refused(session, 'offers-closed')
  return { session: { ...session, offers: session.offers.filter((one) => one !== own) } }
}

/** Says what an asked person wants; it can be changed until the window closes, and nobody else learns of it [C3]. */
export function answer(session: Session, command: CommandOf<'answer'>, { actor, now }: Circumstance): Decision {
  const asked = session.offers.find((one) =>
    one.asks.some((ask) => ask.id === command.ask && actor.kind === 'person' && ask.person === actor.id),
  )
  if (asked === undefined) return refused(session, 'no-such-ask')
  const run = session.rounds.find((one) => one.round === asked.observation.round)
  if (run === undefined || standingOf(session, run, now, asked.group).stage !== 'offer') {
    return refused(session, 'offers-closed')
  }
  const asks = asked.asks.map((ask) => (ask.id === command.ask ? { ...ask, answer: command.answer } : ask))
  return { session: { ...session, offers: session.offers.map((one) => (one === asked ? { ...one, asks } : one)) } }
}
