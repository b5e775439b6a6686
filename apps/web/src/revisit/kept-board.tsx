import type { DocView } from '@coreflect/workshop'
import { createSignal, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { laterBoardPart } from '../later-part.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'

const SharedBoard = laterBoardPart(async () => (await import('../take-part/shared-board.tsx')).SharedBoard)

/** A board of one's own group, opened when it is wanted; to be read. */
export function KeptBoard(props: { readonly doc: DocView; readonly token: string }) {
  const [open, setOpen] = createSignal(false)
  const name = () => t('revisit.board', { round: props.doc.group?.round ?? 0, label: props.doc.group?.label ?? 0 })
  return (
    <Card>
      <div class="flex flex-wrap items-center justify-between gap-3">
        <h3 class="text-lg">{name()}</h3>
        <Button aria-expanded={open()} onClick={() => setOpen(!open())}>
          {open() ? t('revisit.board.close') : t('revisit.board.open')}
        </Button>
      </div>
      <Show when={open()}>
        <SharedBoard doc={props.doc.id} right="read" token={props.token} name="" label={name()} copy={false} />
      </Show>
    </Card>
  )
}
