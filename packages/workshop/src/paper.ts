import type { Activity, Lens } from './activity.ts'
import { agendaStart, plannedStarts } from './agenda.ts'
import { draftTimes } from './agenda-draft-times.ts'
import type { Session } from './session.ts'
import type { Template } from './template.ts'
import type { Locale, Words } from './words.ts'

/** What paper tells of an activity: its words and its plan, and nothing that came of it. */
export type PaperActivity = Pick<
  Activity,
  | 'id'
  | 'type'
  | 'title'
  | 'prompt'
  | 'minutes'
  | 'lens'
  | 'practice'
  | 'talk'
  | 'goRound'
  | 'demo'
  | 'notes'
  | 'materials'
  | 'care'
  | 'protected'
>

/** One line of the agenda on paper. `at` is when it begins: in ms where the day is known, else in minutes after midnight. */
export interface PaperItem {
  readonly activity: PaperActivity
  readonly at: { readonly ms: number } | { readonly minutes: number } | null
}

/** A table as people sit at it: its number, and where it is in the facilitator's words or empty. */
export interface PaperTable {
  readonly label: number
  readonly place: string
}

/**
 * What can be put on paper for a workshop, for its facilitators alone: cards and scenarios reach people by the hand that deals
 * them [T3]. No person is named in it but those who facilitate.
 */
export interface Paper {
  readonly title: Words
  /** The language that it is printed in first; null where nobody has chosen one yet. */
  readonly locale: Locale | null
  /** To join by; null where there is nothing to join. */
  readonly code: string | null
  readonly facilitators: readonly string[]
  readonly agenda: readonly PaperItem[]
  readonly lenses: readonly Lens[]
  /** The lines of the agreement as they are now; those it is meant to begin with while it has none. */
  readonly agreement: readonly Words[]
  /** The tables of the newest groups; empty where none were formed. */
  readonly tables: readonly PaperTable[]
}

function onPaper(activity: Activity): PaperActivity {
  const { id, type, title, prompt, minutes, lens, practice, talk, goRound, demo, notes, materials, care } = activity
  const { protected: kept } = activity
  return {
    id,
    type,
    title,
    prompt,
    minutes,
    lens,
    practice,
    talk,
    goRound,
    demo,
    notes,
    materials,
    care,
    protected: kept,
  }
}

const plannedLines = (agenda: readonly Activity[]): readonly Words[] =>
  agenda.flatMap(({ agreement }) => agreement?.lines ?? [])

/** What of a session can be put on paper; without what is left out today, and without a code once nobody can join. */
export function paperOf(session: Session): Paper {
  const start = agendaStart(session)
  const starts = start === null ? null : plannedStarts(session, start)
  const items = session.agenda.map((activity, i): PaperItem => {
    const ms = starts?.[i]
    return { activity: onPaper(activity), at: ms === undefined ? null : { ms } }
  })
  const lines = session.agreement.lines.map(({ text }): Words => ({ [session.locale]: text }))
  const grouping = session.draft ?? session.groupings.at(-1)
  return {
    title: session.title,
    locale: session.locale,
    code: session.state === 'revisit' ? null : session.code,
    facilitators: session.facilitators.map(({ name }) => name),
    agenda: items.filter((_, i) => session.agenda[i]?.out === undefined),
    lenses: session.lenses,
    agreement: lines.length > 0 ? lines : plannedLines(session.agenda),
    tables: grouping?.groups.map(({ label, place }) => ({ label, place })) ?? [],
  }
}

/** What of a workshop that is being prepared can be put on paper: everything but what a session has alone. */
export function paperOfTemplate(template: Pick<Template, 'title' | 'agenda' | 'lenses' | 'startsAt'>): Paper {
  const times = draftTimes(template)
  return {
    title: template.title,
    locale: null,
    code: null,
    facilitators: [],
    agenda: template.agenda.map((activity, i) => ({
      activity: onPaper(activity),
      at: times[i] === undefined ? null : { minutes: times[i].start },
    })),
    lenses: template.lenses,
    agreement: plannedLines(template.agenda),
    tables: [],
  }
}
