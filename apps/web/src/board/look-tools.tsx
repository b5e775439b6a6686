import type { NoteColor } from '@coreflect/board'
import { type Accessor, createSignal, onCleanup, onMount, Show, Suspense } from 'solid-js'
import { Button } from '../ui/button.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { ColorChoice } from './color-choice.tsx'
import type { BoardHold } from './create-board.ts'
import { createInView } from './create-in-view.ts'
import { later } from './later.ts'
import './look-tools.css'

const LookChoices = later(async () => (await import('./look-choices.tsx')).LookChoices)

interface LookToolsProps {
  readonly hold: BoardHold
  readonly color: Accessor<NoteColor | null>
  /** Where a vote is on, the dots have the place of the colours on a phone, which stand here. */
  readonly voting: boolean
  readonly onClose: () => void
}

/** From here on there is room for a column beside what is chosen, which leaves the height of the board to be seen. */
const WIDE = '(min-width: 900px)'

const createWide = (): Accessor<boolean> => {
  const query = globalThis.matchMedia(WIDE)
  const [wide, setWide] = createSignal(query.matches)
  const measure = (): void => void setWide(query.matches)
  query.addEventListener('change', measure)
  onCleanup(() => query.removeEventListener('change', measure))
  return wide
}

/** How what is chosen looks: in the place of the other tools, and where there is room a column beside it. */
export function LookTools(props: LookToolsProps) {
  let panel!: HTMLDivElement
  const { hold } = props
  const beside = createWide()
  onMount(() => {
    panel.querySelector('button')?.focus({ preventScroll: true })
    // What is changed can be seen while it is: not under the choices.
    createInView(hold, panel, beside)
  })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it, as the button in it does.
    <div
      ref={panel}
      class="board-panel board-panel-chosen board-panel-look"
      data-beside={beside() ? '' : undefined}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        props.onClose()
      }}
    >
      <Show when={props.voting || beside()}>
        <ColorChoice t={hold.t} value={props.color()} onChoose={hold.paint} />
      </Show>
      <Suspense fallback={<Spinner />}>
        <LookChoices hold={hold} />
      </Suspense>
      <Button look="plain" class="shrink-0" onClick={() => props.onClose()}>
        {hold.t('board.move.done')}
      </Button>
    </div>
  )
}
