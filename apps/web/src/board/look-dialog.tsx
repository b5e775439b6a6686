import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import type { BoardHold } from './create-board.ts'
import { LookChoices } from './look-choices.tsx'

/** How the chosen line of the list looks, and stamps for it. */
export function LookDialog(props: { readonly hold: BoardHold; readonly onClose: () => void }) {
  return (
    <Dialog open={true} onClose={() => props.onClose()} title={props.hold.t('board.look')}>
      <LookChoices hold={props.hold} />
      <Button look="primary" onClick={() => props.onClose()}>
        {props.hold.t('board.move.done')}
      </Button>
    </Dialog>
  )
}
