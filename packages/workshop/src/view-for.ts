import type { Actor } from './actor.ts'
import { endsAt } from './retention.ts'
import type { Session } from './session.ts'
import type { Me, PersonView, SessionView, View } from './view.ts'
import { agendaItems, nowView } from './views/agenda-items.ts'
import { asksOf, countsOf, offersOf } from './views/consent-views.ts'
import { docsFor } from './views/doc-views.ts'
import { allGroups, draftView, groupPlaces, nameOf, ownGroup } from './views/group-views.ts'
import { roundForFacilitators, roundForPerson, roundForRoom } from './views/round-view.ts'

function sessionView(session: Session, inRoom: boolean): SessionView {
  const { id, title, locale, state, startsAt, startedAt, closedAt, keepDays } = session
  return {
    id,
    code: inRoom && state !== 'revisit' ? session.code : null,
    title,
    rehearsal: session.rehearsal !== undefined,
    locale,
    state,
    facilitators: session.facilitators.map((one) => one.name),
    startsAt,
    startedAt,
    closedAt,
    keepDays,
    endsAt: endsAt(session),
  }
}

/** What every viewer gets; each kind of viewer adds what is theirs, and nothing is taken away afterwards. */
function plenary(session: Session, viewer: Actor, me: Me, inRoom: boolean): View {
  return {
    version: session.version,
    me,
    session: sessionView(session, inRoom),
    agenda: agendaItems(session, viewer.kind === 'facilitator'),
    people: [],
    arrived: session.people.length,
    now: nowView(session),
    draft: null,
    groups: [],
    round: null,
    asks: [],
    offers: [],
    counts: [],
    lenses: session.lenses,
    docs: docsFor(session, viewer),
  }
}

function forFacilitator(session: Session, viewer: Extract<Actor, { kind: 'facilitator' }>, now: number): View {
  return {
    ...plenary(session, viewer, { kind: 'facilitator', id: viewer.id, name: viewer.name }, true),
    people: session.people.map(({ id, name, simulated }) => (simulated ? { id, name, simulated } : { id, name })),
    draft: draftView(session),
    groups: allGroups(session),
    round: roundForFacilitators(session, now),
    counts: countsOf(session),
  }
}

function forPerson(session: Session, viewer: Extract<Actor, { kind: 'person' | 'keepsake' }>, now: number): View {
  const me = { kind: viewer.kind, id: viewer.id, name: nameOf(session, viewer.id) }
  const groups = ownGroup(session, viewer.id)
  const others: PersonView[] = groups.flatMap((group) =>
    group.seats.filter((seat) => seat.person !== viewer.id).map(({ person, name }) => ({ id: person, name })),
  )
  const afterwards = viewer.kind === 'keepsake'
  return {
    ...plenary(session, viewer, me, !afterwards),
    people: [{ id: me.id, name: me.name }, ...others],
    groups,
    round: afterwards ? null : roundForPerson(session, viewer.id, now),
    asks: afterwards ? [] : asksOf(session, viewer.id),
    offers: offersOf(session, viewer.id),
  }
}

/**
 * What one viewer receives of a session at `now`, and nothing else: what is not theirs is never put in.
 * Throws for a viewer who has no place in the session; the server asks `knows` first.
 */
export function viewFor(session: Session, viewer: Actor, now: number): View {
  if (!knows(session, viewer)) throw new RangeError('This viewer has no place in the session')
  switch (viewer.kind) {
    case 'facilitator':
      return forFacilitator(session, viewer, now)
    case 'person':
    case 'keepsake':
      return forPerson(session, viewer, now)
    default:
      return {
        ...plenary(session, viewer, { kind: 'screen' }, true),
        groups: groupPlaces(session),
        round: roundForRoom(session, now),
        counts: countsOf(session),
      }
  }
}

/** Has this viewer a place in the session? */
export function knows(session: Session, viewer: Actor): boolean {
  switch (viewer.kind) {
    case 'facilitator':
      return session.facilitators.some((one) => one.id === viewer.id)
    case 'person':
    case 'keepsake':
      return session.people.some((one) => one.id === viewer.id)
    case 'screen':
      return true
    case 'door':
      return false
  }
}
