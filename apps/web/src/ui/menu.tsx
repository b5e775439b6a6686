import * as Kobalte from '@kobalte/core/dropdown-menu'
import { For, type JSX, Show } from 'solid-js'
import { buttonClasses } from './button-look.ts'

interface MenuProps {
  /** What the menu is for; the name of its button where `children` is an icon. */
  readonly label: string
  readonly items: readonly { readonly id: string; readonly label: string; readonly disabled?: boolean }[]
  readonly onChoose: (id: string) => void
  /** What the button shows; the label if nothing is given. */
  readonly children?: JSX.Element
  readonly class?: string
}

/** A button with a menu: "move to …" and the like. Arrow keys, first letters, Escape. */
export function Menu(props: MenuProps) {
  return (
    <Kobalte.Root gutter={6} modal={false}>
      <Kobalte.Trigger class={props.class ?? buttonClasses('quiet', false)} aria-label={props.label}>
        <Show when={props.children} fallback={props.label}>
          {props.children}
        </Show>
      </Kobalte.Trigger>
      <Kobalte.Portal>
        <Kobalte.Content class="arrive z-50 grid max-h-[60dvh] min-w-52 overflow-auto rounded-m border border-line bg-raised p-1.5 shadow-2 focus:outline-none">
          <For each={props.items}>
            {(item) => (
              <Kobalte.Item
                disabled={item.disabled === true}
                onSelect={() => props.onChoose(item.id)}
                class="flex min-h-11 items-center corner-s px-3 py-2 outline-offset-[-3px] data-disabled:text-ink-soft data-highlighted:bg-accent-soft"
              >
                {item.label}
              </Kobalte.Item>
            )}
          </For>
        </Kobalte.Content>
      </Kobalte.Portal>
    </Kobalte.Root>
  )
}
