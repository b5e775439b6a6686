import { laterBoardPart } from '../later-part.tsx'

const LaterBoard = laterBoardPart(async () => (await import('./group-board.tsx')).GroupBoard)

/** The board of a group that lets a facilitator see it, for as long as it does. */
export function VisitedBoard(props: {
  readonly doc: string
  readonly right: 'write' | 'read'
  readonly label: number
}) {
  return (
    <div class="arrive grid gap-2">
      <LaterBoard {...props} />
    </div>
  )
}
