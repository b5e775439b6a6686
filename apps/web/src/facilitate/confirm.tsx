import type { JSX } from 'solid-js'
import { t } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

interface ConfirmProps {
  readonly open: boolean
  readonly title: string
  /** What will happen, in plain words. */
  readonly children: JSX.Element
  readonly go: string
  readonly onGo: () => void
  readonly onClose: () => void
}

/** Asks calmly before something that a room would feel, and says what happens. "Not now" has the focus first. */
export function Confirm(props: ConfirmProps) {
  return (
    <Dialog open={props.open} onClose={props.onClose} title={props.title}>
      <div class="grid gap-3">{props.children}</div>
      <div class="flex flex-wrap justify-end gap-3 pt-2">
        <Button class="max-sm:w-full" onClick={() => props.onClose()}>
          {t('facilitate.cancel')}
        </Button>
        <Button
          look="primary"
          class="max-sm:order-first max-sm:w-full"
          onClick={() => {
            props.onClose()
            props.onGo()
          }}
        >
          {props.go}
        </Button>
      </div>
    </Dialog>
  )
}
