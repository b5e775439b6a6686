import { findActivity } from '../agenda.ts'
import type { Offer } from '../observation.ts'
import type { Session } from '../session.ts'
import type { CommandOf } from './command.ts'
import { type Circumstance, type Decision, refused } from './outcome.ts'

/** So many notes of one scene may a person offer. */
const mostOffers = 20

/**
 * Offers a note of a scene that was played in front of everyone. Nobody is asked: it was played for the whole room, and it is made
 * up. It goes to the next debrief like every other, unsigned and mixed with the rest [C5].
 */
export function offerFromScene(
  session: Session,
  command: CommandOf<'offer-from-scene'>,
  { actor, chance }: Circumstance,
): Decision {
  const { activity: id, observation } = command
  const author = actor.kind === 'person' ? actor.id : ''
  const activity = findActivity(session, id)
  if (activity?.type !== 'demo' || session.actual[id] === undefined) return refused(session, 'not-now')
  if (session.state === 'revisit') return refused(session, 'offers-closed')
  if (observation.text.trim() === '') return refused(session, 'empty-note')
  const kinds = session.lenses.find((one) => one.id === activity.lens)?.kinds
  if (kinds?.every((kind) => kind.id !== observation.kind)) return refused(session, 'no-such-kind')
  const own = session.offers.filter((one) => one.author === author && one.scene === id)
  const gone = session.outcomes.some((one) => one.author === author && one.observation === observation.id)
  if (gone || own.some((one) => one.observation.id === observation.id)) return { session }
  if (own.length >= mostOffers) return refused(session, 'too-many-tries')
  const offered: Offer = {
    id: chance.id(),
    scene: id,
    author,
    group: '',
    observation: { ...observation, round: 0, turn: 0, about: 'between' },
    asks: [],
  }
  return { session: { ...session, offers: [...session.offers, offered] } }
}
