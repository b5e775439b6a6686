import type { Actor } from './actor.ts'
import { plannedEnd } from './agenda.ts'
import { peopleIn, personIn } from './lookup.ts'
import { once } from './once.ts'
import { endsAt } from './retention.ts'
import type { Session } from './session.ts'
import { mergesToSuggest, waitingPeople } from './suggestions.ts'
import { groupAtTable, tableIn } from './tables.ts'
import type { Me, SessionView, View } from './view.ts'
import { agendaItems, nowView } from './views/agenda-items.ts'
import { boardsForFacilitator, noBoards } from './views/board-views.ts'
import { asksOf, broughtBackBy, countsOf, offersOf, onBoardsOf, shownTo } from './views/consent-views.ts'
import {
  debriefAfterwards,
  debriefForFacilitator,
  debriefForPerson,
  debriefForScreen,
  mineOf,
  noDebrief,
} from './views/debrief-views.ts'
import { docsFor } from './views/doc-views.ts'
import {
  doingsAfterwards,
  doingsForFacilitator,
  doingsForPerson,
  doingsForRoom,
  doingsForTable,
  noDoings,
} from './views/doing-views.ts'
import { choosingFor, formingView } from './views/forming-views.ts'
import { allGroups, draftView, groupPlaces, groupsForTable, nameOf, ownGroup } from './views/group-views.ts'
import { fatesOf, keepingForAll, lettingGoOf } from './views/keeping-views.ts'
import { mediaForFacilitator, mediaForGuest, mediaForRoom, mediaForScreen, noMedia } from './views/media-views.ts'
import { linesFor, personView, removedViews, selfView } from './views/people-views.ts'
import { roundForFacilitators, roundForPerson, roundForRoom, roundForTable } from './views/round-view.ts'
import { notRun, runForFacilitator } from './views/run-views.ts'
import {
  noSignals,
  signalsForFacilitator,
  signalsForGuest,
  signalsForPerson,
  signalsForTable,
} from './views/signal-views.ts'

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

const sessionInRoom = once((session: Session) => sessionView(session, true))
const sessionAfterwards = once((session: Session) => sessionView(session, false))

/** What every viewer gets; each kind of viewer adds what is theirs, and nothing is taken away afterwards. */
function plenary(session: Session, viewer: Actor, me: Me, inRoom: boolean, now: number): View {
  return {
    version: session.version,
    me,
    session: inRoom ? sessionInRoom(session) : sessionAfterwards(session),
    agenda: agendaItems(session, viewer.kind === 'facilitator'),
    people: [],
    arrived: session.people.length,
    waiting: [],
    merges: [],
    removed: [],
    lines: [],
    now: nowView(session),
    plannedEnd: plannedEnd(session),
    draft: null,
    groups: [],
    forming: null,
    choosing: null,
    round: null,
    shown: [],
    onBoards: [],
    broughtBack: [],
    asks: [],
    offers: [],
    counts: [],
    lenses: session.lenses,
    framework: session.framework,
    docs: docsFor(session, viewer, now),
    ...noSignals,
    ...notRun,
    ...noDebrief,
    ...keepingForAll(session),
    ...noDoings,
    ...noMedia,
    ...noBoards,
  }
}

function forFacilitator(session: Session, viewer: Extract<Actor, { kind: 'facilitator' }>, now: number): View {
  return {
    ...plenary(session, viewer, { kind: 'facilitator', id: viewer.id, name: viewer.name }, true, now),
    people: session.people.map((person) => personView(session, person, now, true)),
    waiting: waitingPeople(session, now),
    merges: mergesToSuggest(session, now),
    removed: removedViews(session),
    ...signalsForFacilitator(session, viewer.id, now),
    ...runForFacilitator(session, viewer),
    ...debriefForFacilitator(session),
    ...doingsForFacilitator(session, now),
    ...mediaForFacilitator(session),
    ...boardsForFacilitator(session),
    draft: draftView(session),
    forming: formingView(session),
    groups: allGroups(session),
    round: roundForFacilitators(session, now),
    counts: countsOf(session),
    fates: fatesOf(session),
  }
}

function forPerson(session: Session, viewer: Extract<Actor, { kind: 'person' | 'keepsake' }>, now: number): View {
  const me = { kind: viewer.kind, id: viewer.id, name: nameOf(session, viewer.id) }
  const self = personIn(session, viewer.id)
  if (self === undefined) return forRemoved(session, viewer, now)
  const groups = ownGroup(session, viewer.id)
  const table = new Set(groups.flatMap((group) => group.seats.map(({ person }) => person)))
  table.delete(viewer.id)
  const others = peopleIn(session, table)
  const afterwards = viewer.kind === 'keepsake'
  return {
    ...plenary(session, viewer, me, !afterwards, now),
    people: afterwards
      ? [self, ...others].map(({ id, name }) => ({ id, name }))
      : [selfView(session, self, now), ...others.map((person) => personView(session, person, now, false))],
    groups,
    round: afterwards ? null : roundForPerson(session, viewer.id, now),
    shown: afterwards ? [] : shownTo(session, viewer.id, now),
    onBoards: onBoardsOf(session, viewer.id),
    broughtBack: afterwards ? [] : broughtBackBy(session, viewer.id),
    asks: afterwards ? [] : asksOf(session, viewer.id),
    offers: offersOf(session, viewer.id),
    choosing: afterwards ? null : choosingFor(session, viewer.id),
    lines: afterwards ? [] : linesFor(session, viewer.id, now),
    lettingGo: lettingGoOf(session, viewer, now),
    ...(afterwards ? noMedia : mediaForRoom(session)),
    ...(afterwards ? noSignals : signalsForPerson(session, viewer.id, now)),
    ...(afterwards ? debriefAfterwards(session, viewer.id) : debriefForPerson(session, viewer.id)),
    ...(afterwards ? doingsAfterwards(session, viewer.id) : doingsForPerson(session, viewer.id, now)),
  }
}

/** What is left to somebody who was asked to leave: that it is so, and their own page. Nothing that goes on in the room. */
function forRemoved(session: Session, viewer: Extract<Actor, { kind: 'person' | 'keepsake' }>, now: number): View {
  const name = session.removed.find(({ person }) => person.id === viewer.id)?.person.name ?? ''
  const me = { kind: viewer.kind, id: viewer.id, name }
  return {
    ...plenary(session, viewer, me, false, now),
    version: 0,
    people: [{ id: viewer.id, name, standing: 'removed' }],
    arrived: 0,
    agenda: [],
    now: null,
    lenses: [],
    resources: [],
    dates: [],
    mine: mineOf(session, viewer.id),
    onBoards: onBoardsOf(session, viewer.id),
  }
}

function forTable(session: Session, { id }: Extract<Actor, { kind: 'table' }>, now: number): View {
  const viewer = { kind: 'table', id } as const
  const group = groupAtTable(session, id)
  const seated = peopleIn(session, new Set(group?.seats.map(({ person }) => person)))
  return {
    ...plenary(session, viewer, { ...viewer, label: tableIn(session, id)?.label ?? null }, true, now),
    people: seated.map((person) => personView(session, person, now, false)),
    groups: groupsForTable(session, group),
    round: roundForTable(session, group, now),
    ...signalsForTable(session, group, now),
    ...doingsForTable(session, group, now),
    ...mediaForRoom(session),
  }
}

function forGuest(session: Session, { id }: Extract<Actor, { kind: 'guest' }>, now: number): View {
  const viewer = { kind: 'guest', id } as const
  const name = session.guests.find((guest) => guest.id === id)?.name ?? ''
  return {
    ...plenary(session, viewer, { ...viewer, name }, true, now),
    groups: groupPlaces(session),
    round: roundForRoom(session, now),
    ...signalsForGuest(session, id, now),
    ...doingsForRoom(session, now, false),
    ...mediaForGuest(session),
  }
}

function forScreen(session: Session, now: number): View {
  return {
    ...plenary(session, { kind: 'screen' }, { kind: 'screen' }, true, now),
    groups: groupPlaces(session),
    round: roundForRoom(session, now),
    counts: countsOf(session),
    ...debriefForScreen(session),
    ...doingsForRoom(session, now, session.wall.names === true),
    ...mediaForScreen(session),
    wall: session.wall,
  }
}

/** What the projector gets while its curtain is drawn: that it is drawn, and nothing that could be shown [P4]. */
function behindCurtain(session: Session, now: number): View {
  const view = plenary(session, { kind: 'screen' }, { kind: 'screen' }, false, now)
  const nothing = {
    arrived: 0,
    agenda: [],
    now: null,
    plannedEnd: null,
    lenses: [],
    docs: [],
    resources: [],
    dates: [],
  }
  return { ...view, ...nothing, wall: session.wall }
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
    case 'table':
      return forTable(session, viewer, now)
    case 'guest':
      return forGuest(session, viewer, now)
    default:
      return session.wall.curtain ? behindCurtain(session, now) : forScreen(session, now)
  }
}

/** Has this viewer a place in the session? Someone who was asked to leave is still told so, and keeps their own page. */
export function knows(session: Session, viewer: Actor): boolean {
  switch (viewer.kind) {
    case 'facilitator':
      return session.facilitators.some((one) => one.id === viewer.id)
    case 'person':
    case 'keepsake':
      return personIn(session, viewer.id) !== undefined || session.removed.some((one) => one.person.id === viewer.id)
    case 'table':
      return tableIn(session, viewer.id) !== undefined
    case 'guest':
      return session.guests.some((one) => one.id === viewer.id)
    case 'screen':
      return true
    case 'door':
      return false
  }
}
