import type { Session } from './session.ts'
import type { Template } from './template.ts'

/** The plan of a session as it was first meant, to be run again: nothing of its people, and no change of the day [§9]. */
export function planOf({ agenda, lenses, template, title }: Session): Template {
  const first = agenda.map(({ was, out: _, ...activity }) => ({ ...activity, minutes: was ?? activity.minutes }))
  return {
    id: template,
    title,
    summary: title,
    people: { from: 2, to: 500 },
    agenda: first as Template['agenda'],
    lenses: lenses as Template['lenses'],
  }
}
