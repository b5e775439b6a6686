import type { Signal } from '../room-facts.ts'
import { groupWith, newestGrouping } from '../rounds.ts'
import type { Group, Session } from '../session.ts'
import { standingPaces, standingSignals } from '../signals.ts'
import type { BroadcastView, PaceView, SignalsPart, SignalView, VisitView } from '../view-parts/signals.ts'
import { presentGroup, visitStands } from '../visits.ts'
import { nameOf } from './group-views.ts'

const signalView = (signal: Signal, name: string | null): SignalView => ({
  id: signal.id,
  kind: signal.kind,
  group: signal.group,
  name,
  at: signal.at,
  coming: signal.coming?.name ?? null,
})

const boardOf = (session: Session, group: string) =>
  newestGrouping(session)?.groups.find(({ id }) => id === group)?.board ?? null

function visitsOf(
  session: Session,
  now: number,
  viewer: string,
  sees: (group: string) => boolean,
): readonly VisitView[] {
  return session.visits
    .filter((visit) => sees(visit.group) && visitStands(session, visit, now))
    .map(({ id, group, facilitator, guest, state, until }) => {
      const mine = facilitator.id === viewer
      return {
        id,
        group,
        facilitator: facilitator.name,
        guest: guest === true,
        mine,
        state,
        until,
        board: mine && state === 'in' ? boardOf(session, group) : null,
      }
    })
}

const wordsOf = (session: Session, sees: (group: string) => boolean): readonly BroadcastView[] =>
  session.broadcasts
    .filter(({ group }) => group === null || sees(group))
    .map(({ id, text, by, at, group }) => ({ id, text, by, at, group }))

/** Nothing of it: for the screen and for keepsakes. */
export const noSignals: SignalsPart = {
  signals: [],
  pace: { slower: 0, faster: 0, mine: null },
  broadcasts: [],
  visits: [],
  boardOpen: false,
}

/** What facilitators see: which group wants what, how many find the pace wrong, what was said, who is where [P6]. */
export function signalsForFacilitator(session: Session, facilitator: string, now: number): SignalsPart {
  const paces = standingPaces(session, now)
  const pace: PaceView = {
    slower: paces.filter((one) => one.pace === 'slower').length,
    faster: paces.filter((one) => one.pace === 'faster').length,
    mine: null,
  }
  return {
    signals: standingSignals(session, now).map((signal) =>
      signalView(signal, signal.person === null ? null : nameOf(session, signal.person)),
    ),
    pace,
    broadcasts: wordsOf(session, () => true),
    visits: visitsOf(session, now, facilitator, () => true),
    boardOpen: false,
  }
}

/** What a guest sees: where they themselves were announced, and what is said to everyone. */
export function signalsForGuest(session: Session, guest: string, now: number): SignalsPart {
  const visits = visitsOf(session, now, guest, () => true).filter(({ mine }) => mine)
  return { ...noSignals, visits, broadcasts: wordsOf(session, () => false) }
}

/** What the device on a group's table sees: what the group sees, and nothing that is one person's. */
export function signalsForTable(session: Session, group: Group | undefined, now: number): SignalsPart {
  if (group === undefined) return { ...noSignals, broadcasts: wordsOf(session, () => false) }
  return {
    ...noSignals,
    signals: standingSignals(session, now)
      .filter((signal) => signal.group === group.id)
      .map((signal) => signalView(signal, null)),
    broadcasts: wordsOf(session, (one) => one === group.id),
    visits: visitsOf(session, now, '', (one) => one === group.id),
    boardOpen: session.openBoards.includes(group.board),
  }
}

/** What one person sees: their own group's signals and visitors, their own word on the pace, what was said to them. */
export function signalsForPerson(session: Session, person: string, now: number): SignalsPart {
  const group = presentGroup(session, person)
  const sat = new Set(session.groupings.map((grouping) => groupWith(grouping, person)?.id))
  return {
    signals: standingSignals(session, now)
      .filter((signal) => (group === undefined ? signal.person === person : signal.group === group.id))
      .map((signal) => signalView(signal, null)),
    pace: {
      slower: 0,
      faster: 0,
      mine: standingPaces(session, now).find((one) => one.person === person)?.pace ?? null,
    },
    broadcasts: wordsOf(session, (one) => sat.has(one)),
    visits: visitsOf(session, now, '', (one) => one === group?.id),
    boardOpen: group !== undefined && session.openBoards.includes(group.board),
  }
}
