import type { Activity } from '../activity.ts'
import type { CheckItem, CheckPlan } from '../activity-plans.ts'
import { findActivity } from '../agenda.ts'
import { fewest } from '../debrief-facts.ts'
import { groupOfBoard } from '../group-boards.ts'
import { groupWith } from '../lookup.ts'
import { once } from '../once.ts'
import { dotsOn } from '../plan-agendas.ts'
import type { Session } from '../session.ts'
import type {
  AgreementView,
  CheckItemView,
  CheckView,
  CueView,
  GalleryView,
  PlanView,
  RoomBoard,
} from '../view-parts/doings.ts'

const current = (session: Session): Activity | undefined =>
  session.current === null ? undefined : findActivity(session, session.current.activity)

/** The lines; null until there are any or the room turns to them. */
const agreementLines = once((session: Session): AgreementView | null => {
  const { lines } = session.agreement
  return lines.length === 0 && current(session)?.type !== 'agreement' ? null : { lines, mine: null, sums: null }
})

/** The same for all who said the same of it: made once for each. */
const saidOfIt = once((view: AgreementView) => ({
  fits: { ...view, mine: 'fits' as const },
  'needs-word': { ...view, mine: 'needs-word' as const },
}))

/** The agreement with what this person said of it, or with the sums that facilitators are told. */
export function agreementView(session: Session, person: string | null, facilitator: boolean): AgreementView | null {
  const view = agreementLines(session)
  if (view === null) return null
  const { said, shown } = session.agreement
  if (facilitator) return { ...view, sums: shown }
  const mine = person === null ? undefined : said[person]
  return mine === undefined ? view : saidOfIt(view)[mine]
}

const roomBoards = once((session: Session): readonly RoomBoard[] =>
  session.roomBoards
    .flatMap((board): RoomBoard[] => {
      const group = groupOfBoard(session, board)
      if (group === null) return []
      const echoes = session.echoes.filter((echo) => echo.board === board).map(({ id, text }) => ({ id, text }))
      return [{ board, label: group.label, round: group.round > 0 ? group.round : null, echoes }]
    })
    .sort((a, b) => (a.round ?? 0) - (b.round ?? 0) || a.label - b.label),
)

/** Boards that are opened to the room; null while no board is, for those who have none to open. */
export function galleryView(session: Session, person: string | null): GalleryView | null {
  if (session.state === 'revisit') return null
  const own =
    person === null
      ? []
      : session.groupings.flatMap((grouping) => groupWith(grouping, person)?.board ?? []).toReversed()
  const boards = roomBoards(session)
  if (boards.length === 0 && own.length === 0 && current(session)?.type !== 'gallery') return null
  return { boards, own, lookingAt: session.lookingAt }
}

/** The check that is on, else the one that was on last: whoever is slower is not thrown out of it [L2]. */
function checkOf(session: Session): Activity | undefined {
  const now = current(session)
  if (now?.check !== undefined) return now
  const begun = session.agenda.filter(({ id, check }) => check !== undefined && session.actual[id] !== undefined)
  return begun.toSorted((a, b) => (session.actual[b.id]?.startedAt ?? 0) - (session.actual[a.id]?.startedAt ?? 0))[0]
}

function itemView(item: CheckItem, told: boolean): CheckItemView {
  const { id, question, options, right, explanation } = item
  return {
    id,
    question,
    options,
    many: right.length > 1,
    right: told ? right : null,
    explanation: told ? explanation : null,
  }
}

function viewOfCheck(session: Session, activity: Activity, plan: CheckPlan, told: boolean): CheckView {
  return {
    activity: activity.id,
    title: activity.title,
    kind: plan.kind,
    on: session.current?.activity === activity.id,
    pass: plan.pass,
    retake: plan.retake,
    items: plan.items.map((item) => itemView(item, told || plan.kind === 'self')),
    result: null,
    handedIn: null,
  }
}

const checkUntold = once((session: Session): CheckView | null => {
  const activity = checkOf(session)
  return activity?.check === undefined ? null : viewOfCheck(session, activity, activity.check, false)
})
const checkTold = once((session: Session): CheckView | null => {
  const activity = checkOf(session)
  return activity?.check === undefined ? null : viewOfCheck(session, activity, activity.check, true)
})

/**
 * A check: its questions; what is right and why only once a quiz was handed in, so that nobody finds it on the wire before. A
 * self-check comes with all of it, since nothing of it ever comes back.
 */
export function checkView(
  session: Session,
  who: { readonly person: string } | 'facilitator' | 'room',
): CheckView | null {
  const view = checkUntold(session)
  if (view === null) return null
  if (who === 'room') return { ...view, items: [] }
  const results = session.checks[view.activity] ?? {}
  if (who === 'facilitator') {
    return { ...(checkTold(session) ?? view), handedIn: view.kind === 'quiz' ? Object.keys(results).length : null }
  }
  const result = results[who.person]
  if (result === undefined) return view
  const { tries, percent, last, answers } = result
  return { ...(checkTold(session) ?? view), result: { tries, percent, last, passed: percent >= view.pass, answers } }
}

/** The planning that is on. */
export function planView(session: Session, person: string | null, facilitator: boolean): PlanView | null {
  const activity = current(session)
  const run = activity === undefined ? undefined : session.plans[activity.id]
  if (activity === undefined || run === undefined) return null
  const { priorities } = run
  const counted = priorities !== null && !priorities.open && priorities.given >= fewest
  return {
    activity: activity.id,
    cards: run.cards.map((card) => ({
      ...card,
      place: run.on[card.id] ?? null,
      dots: counted ? dotsOn(run, card.id) : null,
    })),
    places: activity.plan?.places ?? [],
    budget: activity.plan?.priorities ?? 0,
    priorities: priorities && {
      id: priorities.id,
      open: priorities.open,
      handedIn: person !== null && priorities.handedIn.includes(person),
      given: facilitator ? priorities.given : null,
    },
  }
}

/** The cue that is on, with those before it; all of them for facilitators. */
export function cueView(session: Session, facilitator: boolean): CueView | null {
  const activity = current(session)
  const cues = activity?.present?.cues
  if (activity === undefined || cues === undefined) return null
  const at = Math.min(session.cues[activity.id] ?? 0, cues.length - 1)
  return { activity: activity.id, at, of: cues.length, cues: facilitator ? cues : cues.slice(0, at + 1) }
}
