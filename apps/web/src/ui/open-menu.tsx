import * as Kobalte from '@kobalte/core/dropdown-menu'
import { For, onMount } from 'solid-js'
import './open-menu.css'
import type { MenuProps } from './menu.tsx'

/** What the button was pressed with: keys lead to the first item. */
export type Pressed = 'key' | 'pointer'

/** A menu that opens as soon as it is there, in the place of the button that was pressed for it. */
export function OpenMenu(props: MenuProps & { readonly pressed: Pressed; readonly look: string }) {
  let trigger!: HTMLButtonElement
  onMount(() => {
    trigger.focus({ preventScroll: true })
    const press =
      props.pressed === 'key'
        ? new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })
        : new PointerEvent('pointerdown', { pointerType: 'mouse', button: 0, bubbles: true, cancelable: true })
    trigger.dispatchEvent(press)
  })
  return (
    <Kobalte.Root gutter={6} modal={false}>
      <Kobalte.Trigger ref={trigger} class={props.look} aria-label={props.label}>
        {props.children ?? props.label}
      </Kobalte.Trigger>
      <Kobalte.Portal>
        <Kobalte.Content class="long-menu arrive z-50 grid max-h-[min(60dvh,var(--kb-popper-content-available-height))] min-w-52 overflow-auto rounded-m border border-line bg-raised p-1.5 shadow-2 focus:outline-none">
          {/* By their ids: what others do meanwhile must not take the entry away that the focus is on. */}
          <For each={props.items.map(({ id }) => id)}>
            {(id) => {
              const item = () => props.items.find((one) => one.id === id)
              return (
                <Kobalte.Item
                  disabled={item()?.disabled === true}
                  onSelect={() => props.onChoose(id)}
                  // What is chosen may open a text, in which the same press would break the line.
                  onKeyDown={(event: KeyboardEvent) => event.key === 'Enter' && event.preventDefault()}
                  class="flex min-h-11 items-center corner-s px-3 py-2 outline-offset-[-3px] data-disabled:text-ink-soft data-highlighted:bg-accent-soft"
                >
                  {item()?.label}
                </Kobalte.Item>
              )
            }}
          </For>
        </Kobalte.Content>
      </Kobalte.Portal>
    </Kobalte.Root>
  )
}
