import { viewClock } from '../clock.ts'
import { fewest } from '../debrief-facts.ts'
import { once } from '../once.ts'
import type { Session } from '../session.ts'
import type { DebriefPart, DotsView, MineView, PulseView, SpotlightView } from '../view-parts/debrief.ts'

/** Nothing of a debrief: for those who have no part in the room. */
export const noDebrief: DebriefPart = {
  script: null,
  spotlight: null,
  dots: null,
  pulse: null,
  slips: [],
  hands: [],
  mine: [],
  withdrawn: [],
}

function spotlightView({ spotlight, slips, hands }: Session): SpotlightView | null {
  if (spotlight === null) return null
  const { kind, id } = spotlight
  const text = kind === 'question' ? (slips.find((slip) => slip.id === id)?.text ?? null) : null
  return { kind, id, text, hand: hands.includes(id) }
}

function dotsView({ dots }: Session, person: string | null, facilitator: boolean): DotsView | null {
  if (dots === null) return null
  const { id, budget, open } = dots
  return {
    id,
    budget,
    open,
    handedIn: person !== null && dots.handedIn.includes(person),
    given: facilitator ? dots.given : null,
    on: open || dots.given < fewest ? null : dots.on,
  }
}

function pulseView({ pulses, pulseOn }: Session, person: string | null, facilitator: boolean): PulseView | null {
  const pulse = pulses.find((one) => one.id === pulseOn)
  if (pulse === undefined) return null
  const { id, kind, question, options, open } = pulse
  return {
    id,
    kind,
    question,
    options,
    open,
    handedIn: person !== null && pulse.handedIn.includes(person),
    given: facilitator ? pulse.given : null,
    sums: pulse.shown,
  }
}

const inRoom = once(
  (session: Session): Pick<DebriefPart, 'script' | 'spotlight' | 'withdrawn'> => ({
    script: session.script && {
      step: session.script.step,
      clock: viewClock(session.script.clock, session.script.seconds),
    },
    spotlight: spotlightView(session),
    withdrawn: session.withdrawn,
  }),
)

/** Cards that this person may take back, by id: an order that says nothing. */
export function mineOf(session: Session, person: string): readonly MineView[] {
  return session.traces
    .filter(({ author, about }) => author === person || about.includes(person))
    .map(({ card, author, observation }) => ({
      card,
      observation: author === person ? observation : null,
      hand: author === person && session.hands.includes(card),
    }))
    .sort((a, b) => (a.card < b.card ? -1 : 1))
}

/** For facilitators: counts of who has handed in, questions, hands without names. */
export function debriefForFacilitator(session: Session): DebriefPart {
  return {
    ...noDebrief,
    ...inRoom(session),
    dots: dotsView(session, null, true),
    pulse: pulseView(session, null, true),
    slips: session.slips,
    hands: session.hands,
  }
}

/** For a person in the room: whether they themselves have handed in, and what of the board is theirs. */
export function debriefForPerson(session: Session, person: string): DebriefPart {
  return {
    ...noDebrief,
    ...inRoom(session),
    dots: dotsView(session, person, false),
    pulse: pulseView(session, person, false),
    slips: session.slips.filter(({ kind }) => kind === 'parked'),
    mine: mineOf(session, person),
  }
}

/** Afterwards: what can still be taken back, and the dots' sums. */
export function debriefAfterwards(session: Session, person: string): DebriefPart {
  const { withdrawn } = inRoom(session)
  return { ...noDebrief, withdrawn, dots: dotsView(session, null, false), mine: mineOf(session, person) }
}

/** For the projector. */
export function debriefForScreen(session: Session): DebriefPart {
  return {
    ...noDebrief,
    ...inRoom(session),
    dots: dotsView(session, null, false),
    pulse: pulseView(session, null, false),
  }
}
