import type { GroupView, PersonView, View } from '@coreflect/workshop'

/** A person who is in the room but in none of the groups, in order of arrival. */
export function unseated(view: View, groups: readonly GroupView[]): readonly PersonView[] {
  const seated = new Set(groups.flatMap((group) => group.seats.map((seat) => seat.person)))
  return view.people.filter((person) => !seated.has(person.id))
}

/** The group in which a person sits; null for nobody's. */
export function groupOf(groups: readonly GroupView[], person: string): GroupView | null {
  return groups.find((group) => group.seats.some((seat) => seat.person === person)) ?? null
}

/** The smallest group, the first of equals: where a later-comer is suggested to go [G7]. Null without groups. */
export function smallestGroup(groups: readonly GroupView[]): GroupView | null {
  return groups.reduce<GroupView | null>(
    (small, group) => (small === null || group.seats.length < small.seats.length ? group : small),
    null,
  )
}

/** Groups in which one person would sit alone [G3]. An empty group is nobody's trouble: it is left out when published. */
export function lonelyGroups(groups: readonly GroupView[]): readonly GroupView[] {
  return groups.filter((group) => group.seats.length === 1)
}

/** The round for which the published groups were formed; null without groups. */
export function roundOfGroups(view: View): number | null {
  return view.groups[0]?.round ?? null
}
