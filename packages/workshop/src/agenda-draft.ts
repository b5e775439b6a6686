import type { Activity, Lens } from './activity.ts'
import type { Template } from './template.ts'
import type { Words } from './words.ts'

/** A workshop while it is being prepared. The same words as a template's; nothing in it is ever changed in place. */
export interface AgendaDraft {
  readonly id: string
  readonly title: Words
  readonly summary: Words
  readonly people: { readonly from: number; readonly to: number }
  readonly startsAt?: number | undefined
  /** The programme of several sessions to which it belongs, and which one of them it is, from 1. */
  readonly programme?: { readonly id: string; readonly title: Words; readonly part: number } | undefined
  readonly agenda: readonly Activity[]
  readonly lenses: readonly Lens[]
}

/** Minutes that an activity may have; what is asked beyond them comes back to the nearest. */
export const leastPlanned = 0.5
export const mostPlanned = 600
export const mostActivities = 60

/** When a day begins that nobody has said a start for: nine in the morning, in minutes after midnight. */
export const usualStart = 540

/** The workshop with its rounds numbered from 1 in the order of the agenda, and only the lenses that are looked through. */
export function inRounds<T extends AgendaDraft | Template>(draft: T): T {
  let round = 0
  const agenda = draft.agenda.map((activity) => {
    if (activity.practice === undefined) return activity
    round += 1
    return activity.practice.round === round ? activity : { ...activity, practice: { ...activity.practice, round } }
  })
  return agenda.every((one, i) => one === draft.agenda[i]) ? draft : { ...draft, agenda }
}

function withAgenda(draft: AgendaDraft, agenda: readonly Activity[]): AgendaDraft {
  return inRounds({ ...draft, agenda })
}

/** With one activity more, before the place `at` (from 0; beyond the end is the end). Refuses none: a full agenda stays as it is. */
export function withActivity(draft: AgendaDraft, activity: Activity, at: number): AgendaDraft {
  if (draft.agenda.length >= mostActivities) return draft
  const place = Math.max(0, Math.min(Math.trunc(at), draft.agenda.length))
  return withAgenda(draft, draft.agenda.toSpliced(place, 0, activity))
}

/** Without this activity. The last one stays: a workshop has something in it. */
export function withoutActivity(draft: AgendaDraft, id: string): AgendaDraft {
  const agenda = draft.agenda.filter((one) => one.id !== id)
  return agenda.length === 0 ? draft : withAgenda(draft, agenda)
}

/** With a copy right after it. A pinned start is not copied: two things cannot begin at one moment. */
export function withCopy(draft: AgendaDraft, id: string, copyId: string): AgendaDraft {
  const at = draft.agenda.findIndex((one) => one.id === id)
  const found = draft.agenda[at]
  if (found === undefined) return draft
  const { startsAt: _, ...copied } = found
  return withActivity(draft, { ...copied, id: copyId }, at + 1)
}

/** With this activity at the place `to`, counted in the agenda without it. */
export function withMoved(draft: AgendaDraft, id: string, to: number): AgendaDraft {
  const from = draft.agenda.findIndex((one) => one.id === id)
  const moved = draft.agenda[from]
  const place = Math.max(0, Math.min(Math.trunc(to), draft.agenda.length - 1))
  if (moved === undefined || place === from) return draft
  return withAgenda(draft, draft.agenda.toSpliced(from, 1).toSpliced(place, 0, moved))
}

/** With other fields in one activity. Minutes come to whole halves within their bounds. A field that is undefined is taken away. */
export function withChange(draft: AgendaDraft, id: string, change: Partial<Omit<Activity, 'id'>>): AgendaDraft {
  const agenda = draft.agenda.map((one) => (one.id === id ? clean({ ...one, ...change }) : one))
  return withAgenda(draft, agenda)
}

function clean(activity: Activity): Activity {
  const halves = Math.round(activity.minutes * 2) / 2
  const minutes = Number.isFinite(halves) ? Math.max(leastPlanned, Math.min(halves, mostPlanned)) : leastPlanned
  const kept = Object.fromEntries(Object.entries({ ...activity, minutes }).filter(([, value]) => value !== undefined))
  return kept as unknown as Activity
}

/** Looked through this lens from now on; null for none. Lenses that nothing looks through any more go. */
export function withLens(draft: AgendaDraft, id: string, lens: Lens | null): AgendaDraft {
  const agenda = draft.agenda.map((one) => (one.id === id ? clean({ ...one, lens: lens?.id }) : one))
  const others = draft.lenses.filter((one) => one.id !== lens?.id)
  const used = new Set(agenda.map((one) => one.lens))
  const lenses = [...others, ...(lens === null ? [] : [lens])].filter((one) => used.has(one.id))
  return withAgenda({ ...draft, lenses }, agenda)
}

/** The text with what was written in one language; an emptied one goes, unless no other language is there. */
export function reworded(words: Words, locale: 'en' | 'es', text: string): Words {
  const { [locale]: _, ...others } = words
  const alone = Object.values(others).every((one) => one === undefined)
  return text === '' && !alone ? others : { ...others, [locale]: text }
}
