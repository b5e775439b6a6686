import type { Command } from '@coreflect/workshop'
import { type JSX, splitProps } from 'solid-js'
import { Button, type ButtonProps } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { useCockpit } from './create-cockpit.ts'

interface CommandButtonProps extends Omit<ButtonProps, 'onClick' | 'disabled' | 'command'> {
  readonly command: Command
  /** May it be pressed? While it is on its way it may not in any case. */
  readonly ready?: boolean
  /** Asked first; the command is sent only if this is left out or calls `go`. */
  readonly before?: ((go: () => void) => void) | undefined
  readonly onDone?: () => void
  /** It is done, and says still the same: what it was made of may be emptied. Not called where somebody has written on. */
  readonly onEmpty?: () => void
  readonly children: JSX.Element
}

/**
 * A button that sends a command, once. It keeps the focus while the command is on its way (a `disabled` one would lose it),
 * and the second click of a double click is not taken for another wish: by then the button may say something else.
 */
export function CommandButton(props: CommandButtonProps) {
  const cockpit = useCockpit()
  const [own, rest] = splitProps(props, ['command', 'ready', 'before', 'onDone', 'onEmpty', 'class', 'children'])
  const closed = () => own.ready === false || cockpit.waiting(own.command)
  const go = async () => {
    // Read now: once the command is done, this button may stand for the step after it.
    const { onDone, command } = own
    if (!(await cockpit.send(command))) return
    onDone?.()
    if (JSON.stringify(own.command) === JSON.stringify(command)) own.onEmpty?.()
  }
  const press = (event: MouseEvent) => {
    if (closed() || event.detail > 1) return
    if (own.before === undefined) void go()
    else own.before(() => void go())
  }
  const hold = (event: KeyboardEvent) => {
    if (event.repeat && event.key === 'Enter') event.preventDefault()
  }
  return (
    <Button
      {...rest}
      aria-disabled={closed() ? 'true' : undefined}
      aria-busy={cockpit.waiting(own.command) ? 'true' : undefined}
      onClick={press}
      onKeyDown={hold}
      class={classNames(
        'aria-disabled:cursor-not-allowed aria-disabled:border-edge aria-disabled:border-dashed aria-disabled:bg-transparent aria-disabled:text-ink-soft aria-disabled:shadow-none aria-busy:cursor-progress',
        own.class,
      )}
    >
      {own.children}
    </Button>
  )
}
