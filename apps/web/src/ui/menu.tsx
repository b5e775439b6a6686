import { createSignal, type JSX, Show } from 'solid-js'
import { fetchLater } from '../fetch-later.ts'
import { buttonClasses } from './button-look.ts'
import type { Pressed } from './open-menu.tsx'

export interface MenuProps {
  /** What the menu is for; the name of its button where `children` is an icon. */
  readonly label: string
  readonly items: readonly { readonly id: string; readonly label: string; readonly disabled?: boolean }[]
  readonly onChoose: (id: string) => void
  /** What the button shows; the label if nothing is given. */
  readonly children?: JSX.Element
  readonly class?: string
}

const load = () => import('./open-menu.tsx')

/**
 * A button with a menu: "move to …" and the like. Arrow keys, first letters, Escape. Until it is pressed for the first time
 * it is a button and nothing else: a list has hundreds of them.
 */
export function Menu(props: MenuProps) {
  fetchLater(load)
  const [open, setOpen] = createSignal<{ part: Awaited<ReturnType<typeof load>>['OpenMenu']; pressed: Pressed } | null>(
    null,
  )
  const look = () => props.class ?? buttonClasses('quiet', false)
  const press = async (pressed: Pressed) => {
    const { OpenMenu } = await load()
    setOpen({ part: OpenMenu, pressed })
  }
  return (
    <Show
      when={open()}
      fallback={
        <button
          type="button"
          class={look()}
          aria-label={props.label}
          aria-haspopup="true"
          aria-expanded="false"
          onClick={(event) => press(event.detail === 0 ? 'key' : 'pointer')}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return
            event.preventDefault()
            event.stopPropagation()
            void press('key')
          }}
        >
          {props.children ?? props.label}
        </button>
      }
    >
      {(part) => {
        const { part: OpenMenu, pressed } = part()
        return <OpenMenu {...props} look={look()} pressed={pressed} />
      }}
    </Show>
  )
}
