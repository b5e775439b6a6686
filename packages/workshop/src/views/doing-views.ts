import { findActivity } from '../agenda.ts'
import type { Group, Session } from '../session.ts'
import type { DoingPart } from '../view-parts/doings.ts'
import { goRoundForPerson, goRoundNamed, talkForGroup, talkForPerson, talkForRoom } from './talk-views.ts'
import { agreementView, checkView, cueView, galleryView, planView } from './work-views.ts'

/** Nothing of what people do: for those who have no part in the room. */
export const noDoings: DoingPart = {
  agreement: null,
  talk: null,
  goRound: null,
  gallery: null,
  check: null,
  plan: null,
  cue: null,
  arrivals: [],
  questions: [],
}

/** For facilitators: sums and counts, whose voice is on, what is right in a quiz; nobody's answers. */
export function doingsForFacilitator(session: Session, now: number): DoingPart {
  const on = session.current === null ? undefined : findActivity(session, session.current.activity)
  return {
    ...noDoings,
    agreement: agreementView(session, null, true),
    talk: talkForRoom(session, now),
    goRound: goRoundNamed(session, now, true),
    gallery: galleryView(session, null),
    check: checkView(session, 'facilitator'),
    plan: planView(session, null, true),
    cue: cueView(session, true),
    questions: on?.pulse?.questions ?? [],
  }
}

/** For a person in the room: what is shared, and what is their own. */
export function doingsForPerson(session: Session, person: string, now: number): DoingPart {
  return {
    ...noDoings,
    agreement: agreementView(session, person, false),
    talk: talkForPerson(session, person, now),
    goRound: goRoundForPerson(session, person, now),
    gallery: galleryView(session, person),
    check: checkView(session, { person }),
    plan: planView(session, person, false),
    cue: cueView(session, false),
  }
}

/** Afterwards: the agreement, and one's own result. */
export function doingsAfterwards(session: Session, person: string): DoingPart {
  const check = checkView(session, { person })
  return {
    ...noDoings,
    agreement: agreementView(session, null, false),
    check: check?.result == null ? null : check,
  }
}

/** For a group's table: what is shared, and who of the group speaks. */
export function doingsForTable(session: Session, group: Group | undefined, now: number): DoingPart {
  return {
    ...noDoings,
    agreement: agreementView(session, null, false),
    talk: talkForGroup(session, group, now),
    goRound: goRoundNamed(session, now, false),
    gallery: galleryView(session, null),
    plan: planView(session, null, false),
    cue: cueView(session, false),
  }
}

function isArriving({ state, current, agenda }: Session): boolean {
  return state === 'lobby' || agenda.find(({ id }) => id === current?.activity)?.type === 'arrive'
}

/** For the projector and for guests: what is shared, without names unless they were switched on [P4]. */
export function doingsForRoom(session: Session, now: number, names: boolean): DoingPart {
  return {
    ...noDoings,
    agreement: agreementView(session, null, false),
    talk: talkForRoom(session, now),
    goRound: goRoundNamed(session, now, names),
    gallery: galleryView(session, null),
    check: checkView(session, 'room'),
    plan: planView(session, null, false),
    cue: cueView(session, false),
    arrivals: names && isArriving(session) ? session.people.map(({ name }) => name) : [],
  }
}
