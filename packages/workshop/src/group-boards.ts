import type { EarlierBoard, Session } from './session.ts'

/** A group's board that someone has from before their group was merged or split. */
export function earlierBoard(session: Session, person: string, board: string): EarlierBoard | undefined {
  return session.groupings
    .flatMap((grouping) => grouping.earlier)
    .find((earlier) => earlier.board === board && earlier.people.includes(person))
}

/** The group whose board this is, with its label and round; also when the group was merged into another one since. */
export function groupOfBoard(
  session: Session,
  board: string,
): { readonly id: string; readonly label: number; readonly round: number } | null {
  for (const { round, groups, earlier } of session.groupings) {
    const group = groups.find((one) => one.board === board)
    if (group !== undefined) return { id: group.id, label: group.label, round }
    const gone = earlier.find((one) => one.board === board)
    if (gone !== undefined) return { id: gone.group, label: gone.label, round }
  }
  return null
}
