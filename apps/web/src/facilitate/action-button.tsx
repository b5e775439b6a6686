import { createSignal, type JSX, Show, splitProps } from 'solid-js'
import type { ButtonProps } from '../ui/button.tsx'
import type { Action } from './action.ts'
import { CommandButton } from './command-button.tsx'
import { useCockpit } from './create-cockpit.ts'
import { AskFirst } from './question.tsx'

interface ActionButtonProps extends Omit<ButtonProps, 'onClick' | 'disabled' | 'command'> {
  /** Nothing is drawn while it may not be done. */
  readonly action: Action | null | undefined
  /** Shown instead of the label, which then stays its name for screen readers. */
  readonly children?: JSX.Element
}

/** A button for one of the actions that may be done now; asks first where the action says so. */
export function ActionButton(props: ActionButtonProps) {
  const cockpit = useCockpit()
  const [asked, setAsked] = createSignal<Action | null>(null)
  const [own, rest] = splitProps(props, ['action', 'children'])
  return (
    <>
      <Show when={own.action?.command}>
        {(command) => (
          <CommandButton
            {...rest}
            command={command()}
            aria-label={own.children === undefined ? undefined : own.action?.label}
            before={own.action?.asks ? () => setAsked(own.action ?? null) : undefined}
          >
            {own.children ?? own.action?.label}
          </CommandButton>
        )}
      </Show>
      <AskFirst
        action={asked()}
        onClose={() => setAsked(null)}
        onGo={({ command }) => command !== null && void cockpit.send(command)}
      />
    </>
  )
}
