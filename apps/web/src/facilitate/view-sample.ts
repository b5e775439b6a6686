import type { AgendaItem, GroupView, View } from '@coreflect/workshop'

/** 10:00 on a quiet day, in ms. Fixed views for tests and for looking at screens. */
export const ten = Date.UTC(2026, 2, 2, 10, 0)
const minute = 60_000

const item = (
  id: string,
  type: AgendaItem['type'],
  en: string,
  minutes: number,
  round: number | null = null,
): Omit<AgendaItem, 'at' | 'state' | 'took' | 'startedAt'> => ({
  id,
  type,
  title: { en },
  minutes,
  round,
  was: null,
  out: null,
  lens: null,
  prepared: null,
})

const items = [
  item('arrive', 'arrive', 'Arrive', 4),
  item('round-1', 'practice', 'First contact in everyday words', 40, 1),
  item('debrief-1', 'debrief', 'What did we notice?', 6),
  item('round-2', 'practice', 'Curious about worldview', 40, 2),
  item('close', 'close', 'One takeaway', 5),
]

/** The agenda with the item `now` on, those before it done; all ahead without it. */
export function agendaAt(now: string | null): AgendaItem[] {
  const on = items.findIndex((one) => one.id === now)
  let at = ten
  return items.map((one, i) => {
    const planned = at
    at += one.minutes * minute
    const state = i < on ? 'done' : i === on ? 'now' : 'ahead'
    return { ...one, at: planned, state, took: state === 'done' ? one.minutes + 1 : null, startedAt: null }
  })
}

const names = ['Ana', 'Jo', 'Kim', 'Luz', 'Sam', 'Tove', 'Uma']
const roles = ['speaker', 'listener', 'observer'].map((id) => ({ id, name: { en: id } }))

/** So many people, named in order of arrival. */
export const peopleOf = (count: number) => names.slice(0, count).map((name) => ({ id: name.toLowerCase(), name }))

/** Groups with these names in them. */
export function groupsOf(...rows: readonly (readonly string[])[]): GroupView[] {
  return rows.map((row, i) => ({
    id: `group-${i + 1}`,
    round: 1,
    label: i + 1,
    place: i === 0 ? 'by the window' : '',
    seats: row.map((name, seat) => ({ person: name.toLowerCase(), name, role: roles[seat] ?? null })),
  }))
}

/** A facilitator's view of a session whose doors are open, with what is given put over it. */
export function viewOf(more: Partial<View> = {}, session: Partial<View['session']> = {}): View {
  const people = more.people ?? []
  return {
    version: 1,
    me: { kind: 'facilitator', id: 'f', name: 'Rosa' },
    session: {
      id: 's',
      code: 'K7M4QX',
      title: { en: 'Trio practice' },
      rehearsal: false,
      locale: 'en',
      state: 'lobby',
      facilitators: ['Rosa'],
      startsAt: ten,
      startedAt: null,
      closedAt: null,
      keepDays: 30,
      endsAt: null,
      ...session,
    },
    agenda: agendaAt(null),
    people,
    arrived: people.length,
    waiting: [],
    merges: [],
    removed: [],
    lines: [],
    signals: [],
    pace: { slower: 0, faster: 0, mine: null },
    broadcasts: [],
    visits: [],
    boardOpen: false,
    now: null,
    plannedEnd: null,
    team: [{ id: 'f', name: 'Rosa', lead: true }],
    guests: [],
    step: null,
    wall: { shows: 'follow', curtain: false },
    draft: null,
    forming: null,
    choosing: null,
    groups: [],
    round: null,
    shown: [],
    onBoards: [],
    broughtBack: [],
    asks: [],
    offers: [],
    counts: [],
    framework: null,
    lenses: [],
    script: null,
    spotlight: null,
    dots: null,
    pulse: null,
    slips: [],
    hands: [],
    mine: [],
    withdrawn: [],
    resources: [],
    dates: [],
    decideUntil: null,
    lettingGo: [],
    fates: [],
    agreement: null,
    talk: null,
    goRound: null,
    gallery: null,
    check: null,
    plan: null,
    boards: [],
    unseenBefore: 0,
    cue: null,
    arrivals: [],
    questions: [],
    media: [],
    mediaAt: null,
    mediaNotes: [],
    docs: [],
    ...more,
  }
}

/** What is on now, with its clock at full length from `startedAt`. */
export function nowOf(id: string, startedAt = ten): View['now'] {
  const found = agendaAt(id).find((one) => one.id === id)
  if (found === undefined) throw new RangeError(`no activity ${id}`)
  const length = found.minutes * minute
  return {
    id,
    type: found.type,
    title: found.title,
    prompt: { en: 'Listen for what matters to them.' },
    lens: null,
    pauses: [],
    care: null,
    clock: { length, endsAt: startedAt + length, left: null },
  }
}

/** A round from a facilitator's place, with a seven-minute phase that began at ten. */
export function roundOf(more: Partial<NonNullable<View['round']>> = {}): NonNullable<View['round']> {
  return {
    round: 1,
    activity: 'round-1',
    stage: 'turn',
    turn: 1,
    turns: 3,
    phase: 'talk',
    clock: { length: 420_000, endsAt: ten + 420_000, left: null },
    before: 0,
    turnLength: 0,
    lens: null,
    roles: [],
    card: null,
    scenario: 'none',
    offersOpen: false,
    lagging: [],
    finishing: null,
    ...more,
  }
}
