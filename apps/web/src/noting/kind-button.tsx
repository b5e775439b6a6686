import { onCleanup, Show } from 'solid-js'

/** How long a finger rests on a button until it means "take it back", in ms. */
const held = 550

interface KindButtonProps {
  readonly name: string
  readonly hint: string
  readonly count: number | null
  readonly disabled: boolean
  /** Pressed, with the time of this device at which the finger came down: that is the moment, however slowly it lifts. */
  readonly onStamp: (at: number) => void
  /** Held, or Delete pressed on it. */
  readonly onTakeBack: () => void
}

/** A large button for the thumb of the hand that holds the phone: a tap keeps the moment, holding takes the last one back. */
export function KindButton(props: KindButtonProps) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let began: number | null = null
  let wasHeld = false
  const letGo = () => clearTimeout(timer)
  onCleanup(letGo)
  const onDown = (event: PointerEvent) => {
    if (event.button !== 0) return
    began = Date.now()
    wasHeld = false
    letGo()
    timer = setTimeout(() => {
      wasHeld = true
      props.onTakeBack()
    }, held)
  }
  const onCancel = () => {
    letGo()
    began = null
  }
  const onClick = () => {
    letGo()
    if (!wasHeld) props.onStamp(began ?? Date.now())
    wasHeld = false
    began = null
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return
    event.preventDefault()
    props.onTakeBack()
  }
  return (
    <button
      type="button"
      disabled={props.disabled}
      aria-keyshortcuts="Delete"
      onPointerDown={onDown}
      onPointerUp={letGo}
      onPointerCancel={onCancel}
      onPointerLeave={letGo}
      onContextMenu={(event) => event.preventDefault()}
      onClick={onClick}
      onKeyDown={onKeyDown}
      class="relative grid min-h-22 touch-manipulation select-none content-center gap-0.5 rounded-m border border-edge bg-raised px-3.5 py-3 text-left shadow-1 hover:not-disabled:bg-accent-soft active:not-disabled:bg-accent-soft disabled:opacity-60"
    >
      <span class="font-semibold text-lg leading-tight">{props.name}</span>
      <span class="text-ink-soft text-sm leading-snug">{props.hint}</span>
      <Show when={props.count}>
        {(count) => (
          <span class="absolute -top-2 -right-1 grid min-w-7 place-items-center rounded-full border-2 border-paper bg-accent px-1.5 font-bold text-accent-ink text-sm tabular-nums">
            {count()}
          </span>
        )}
      </Show>
    </button>
  )
}
