import { access, openedToRoom } from '../access.ts'
import type { GroupCard } from '../board-facts.ts'
import { docIn } from '../lookup.ts'
import { groupingOf, groupWith, planOf } from '../rounds.ts'
import type { Session } from '../session.ts'
import type { CommandOf } from './command.ts'
import { type Circumstance, type Decision, refused } from './outcome.ts'

/** The session in which these cards leave their boards; the very same one where there are none. */
function withoutCards(session: Session, which: (card: GroupCard) => boolean): Session {
  const going = session.groupCards.filter((one) => !one.takenBack && which(one))
  if (going.length === 0) return session
  return {
    ...session,
    groupCards: session.groupCards.filter((one) => !going.includes(one)),
    cardsLeaving: [...session.cardsLeaving, ...going.map(({ card, board }) => ({ card, board }))],
  }
}

/** The session in which this note of this author is on no board of a group any more. */
export function withoutCardsOf(session: Session, author: string, observation: string): Session {
  return withoutCards(session, (one) => one.author === author && one.observation === observation)
}

/**
 * Puts an own note that the group was shown on the board of that group [C1]: where its author may write, and while nobody else
 * reads there, to whom it was not shown [P5]. What the speaker told of their own life stays where it was said [C5]. Put twice, it
 * is there once; what somebody whom it is about has taken off stays off.
 */
export function putOnBoard(
  session: Session,
  command: CommandOf<'put-on-board'>,
  { actor, now, chance }: Circumstance,
): Decision {
  const author = actor.kind === 'person' ? actor.id : ''
  const isIt = (one: { readonly author: string }, observation: string) =>
    one.author === author && observation === command.observation
  const shown = session.shown.find((one) => isIt(one, one.observation.id))
  if (shown === undefined) return refused(session, 'not-found')
  if (!shown.toGroup) return refused(session, 'not-now')
  const { round, kind, about, turn, moment, text } = shown.observation
  const group = groupWith(groupingOf(session, round), author)
  if (group?.id !== shown.group) return refused(session, 'not-in-group')
  const known = session.groupCards.find((one) => isIt(one, one.observation))
  if (known !== undefined) return known.takenBack ? refused(session, 'not-allowed') : { session }
  const { practice, lens } = planOf(session, round)
  if (about === 'story' && practice.scenario?.fictional !== true) return refused(session, 'story-stays')
  if (openedToRoom(session, group.board) || access(session, actor, group.board, now) !== 'write') {
    return refused(session, 'not-now')
  }
  const named = session.lenses.find((one) => one.id === lens)?.kinds.find((one) => one.id === kind)
  const card: GroupCard = {
    card: chance.id(),
    board: group.board,
    round,
    observation: command.observation,
    author,
    about: shown.people,
    says: { lens: lens ?? '', tag: named?.name ?? {}, turn, moment: Math.trunc(moment), text },
    takenBack: false,
  }
  return { session: { ...session, groupCards: [...session.groupCards, card] } }
}

/** Takes a card off the board of a group, for its author and for everyone it is about, until the session expires [C6]. */
export function takeOffBoard(
  session: Session,
  { card }: CommandOf<'take-off-board'>,
  { actor }: Circumstance,
): Decision {
  const person = actor.kind === 'person' || actor.kind === 'keepsake' ? actor.id : ''
  const found = session.groupCards.find((one) => one.card === card && !one.takenBack)
  if (found === undefined || (found.author !== person && !found.about.includes(person))) {
    return refused(session, 'not-found')
  }
  const without = withoutCards(session, (one) => one === found)
  if (found.author === person) return { session: without }
  const takenBack = { ...found, says: null, takenBack: true }
  return { session: { ...without, groupCards: [...without.groupCards, takenBack] } }
}

/** The session once the server has written cards on boards of groups: it knows their words no more. Nobody's view changes by it. */
export function groupCardsWritten(session: Session, ids: ReadonlySet<string>): Decision {
  const isNew = ({ card, says }: GroupCard) => says !== null && ids.has(card)
  if (!session.groupCards.some(isNew)) return { session }
  return {
    session: {
      ...session,
      groupCards: session.groupCards.map((one) => (isNew(one) ? { ...one, says: null } : one)),
    },
  }
}

/** The session once cards are on no board of a group and in no storage any more. Nobody's view changes by it. */
export function groupCardsGone(session: Session, ids: ReadonlySet<string>): Decision {
  const cardsLeaving = session.cardsLeaving.filter(({ card }) => !ids.has(card))
  return { session: cardsLeaving.length === session.cardsLeaving.length ? session : { ...session, cardsLeaving } }
}

/** Cards on boards of groups that are this person's or about them: what goes with them when they are forgotten. */
export function groupCardsWith(session: Session, person: string): readonly string[] {
  return session.groupCards
    .filter(({ author, about, takenBack }) => !takenBack && (author === person || about.includes(person)))
    .map(({ card }) => card)
}

/** Has the server cards to write or to take off, on the debrief board or on a group's? */
export function cardsWait({ cards, leaving, groupCards, cardsLeaving }: Session): boolean {
  return cards.length + leaving.length + cardsLeaving.length > 0 || groupCards.some(({ says }) => says !== null)
}

/** What is on boards that are there: cards of those that are gone are told of no more. */
export function withoutLostBoards(session: Session): Session {
  const isThere = ({ board }: { readonly board: string }) => docIn(session, board) !== undefined
  if ([...session.groupCards, ...session.cardsLeaving].every(isThere)) return session
  return {
    ...session,
    groupCards: session.groupCards.filter(isThere),
    cardsLeaving: session.cardsLeaving.filter(isThere),
  }
}
