import { boardName } from '../take-part/group-board-name.ts'

/** What an opened board is called, from its group's number and round. */
export function boardInWords(label: number, round: number): string {
  return boardName({ group: { id: '', label, round } })
}
