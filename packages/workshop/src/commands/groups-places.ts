import { newestGrouping } from '../rounds.ts'
import type { Grouping, Session } from '../session.ts'
import type { CommandOf } from './command.ts'
import { type Decision, refused } from './outcome.ts'

/** Stands for a group's number in a pattern of places. */
const numberSign = '{n}'

/**
 * Gives every group of a round its place or its link from one pattern [G8]: `{n}` becomes the group's number. Without it the
 * number is put after the words, so that no two groups are sent to one room; an empty pattern clears all places.
 */
export function placeGroups(session: Session, { round, pattern }: CommandOf<'place-groups'>): Decision {
  if (session.state === 'revisit') return refused(session, 'already-over')
  const placed = (grouping: Grouping): Grouping => ({
    ...grouping,
    groups: grouping.groups.map((group) => ({ ...group, place: placeOf(pattern, group.label) })),
  })
  if (session.draft?.round === round) return { session: { ...session, draft: placed(session.draft) } }
  const newest = newestGrouping(session)
  if (newest?.round !== round) return refused(session, 'no-such-group')
  return { session: { ...session, groupings: session.groupings.map((one) => (one === newest ? placed(one) : one)) } }
}

function placeOf(pattern: string, label: number): string {
  if (pattern === '') return ''
  if (pattern.includes(numberSign)) return pattern.replaceAll(numberSign, String(label))
  return /^https?:/i.test(pattern) ? `${pattern}-${label}` : `${pattern} ${label}`
}
