import { type AgendaDraft, inRounds } from './agenda-draft.ts'
import { asWanted } from './commands/agenda.ts'
import type { Session } from './session.ts'
import type { Template } from './template.ts'

/**
 * The plan of a session as it was first meant, to be run again: nothing of its people, and no change of the day [§9]; what was added on
 * the day stays with the minutes it was given. */
export function planOf({ agenda, lenses, template, title }: Session): Template {
  const first = agenda.map(({ was, out: _, ...activity }) => ({ ...activity, minutes: was || activity.minutes }))
  return {
    id: template,
    title,
    summary: title,
    people: { from: 2, to: 500 },
    agenda: first as Template['agenda'],
    lenses: lenses as Template['lenses'],
  }
}

/** The agenda of a session as a draft: its plan as it is now, to be changed further. When it begins is for the reader's clock to say. */
export function agendaDraftOf({ template, title, agenda, lenses }: Session): AgendaDraft {
  const head = { id: template, title, summary: title, people: { from: 2, to: 500 } }
  const used = new Set(agenda.map(({ lens }) => lens))
  return inRounds({ ...head, lenses: lenses.filter(({ id }) => used.has(id)), agenda: agenda.map(asWanted) })
}
