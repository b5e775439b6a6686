import type { Session } from '../session.ts'
import type { CommandOf } from './command.ts'
import { type Circumstance, type Decision, refused } from './outcome.ts'

/** At most so many of each: they are to be found at a glance. */
const most = 40

/** Puts something to read further at everyone's hand, or words it anew when it is there. */
export function setResource(
  session: Session,
  { resource, title, link }: CommandOf<'set-resource'>,
  { chance }: Circumstance,
): Decision {
  const { resources } = session
  if (resource !== undefined) {
    if (!resources.some(({ id }) => id === resource)) return refused(session, 'not-found')
    const changed = resources.map((one) => (one.id === resource ? { id: resource, title, link } : one))
    return { session: { ...session, resources: changed } }
  }
  if (resources.length >= most) return refused(session, 'too-large')
  return { session: { ...session, resources: [...resources, { id: chance.id(), title, link }] } }
}

export function removeResource(session: Session, { resource }: CommandOf<'remove-resource'>): Decision {
  const resources = session.resources.filter(({ id }) => id !== resource)
  if (resources.length === session.resources.length) return refused(session, 'not-found')
  return { session: { ...session, resources } }
}

/** Says when people meet again. Dates stand in the order of time. */
export function addDate(
  session: Session,
  { title, startsAt, minutes, place }: CommandOf<'add-date'>,
  { chance }: Circumstance,
): Decision {
  if (session.dates.length >= most) return refused(session, 'too-large')
  const date = { id: chance.id(), title, startsAt, minutes, place }
  const dates = [...session.dates, date].sort((a, b) => a.startsAt - b.startsAt)
  return { session: { ...session, dates } }
}

export function removeDate(session: Session, { date }: CommandOf<'remove-date'>): Decision {
  const dates = session.dates.filter(({ id }) => id !== date)
  if (dates.length === session.dates.length) return refused(session, 'not-found')
  return { session: { ...session, dates } }
}
