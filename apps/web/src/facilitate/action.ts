import type { Command } from '@coreflect/workshop'
import type { Place } from './next-step.ts'
import type { ShortcutAction } from './shortcuts.ts'

/** What must be asked before it is done, because a room would feel it or because it cannot be taken back. */
type Question = 'close-session' | 'reopen-session' | 'end-round' | 'close-offers' | 'discard-groups' | 'jump'

/** One thing that a facilitator may do now: buttons, keys and the palette all take it from here. */
export interface Action {
  readonly id: string
  /** In the reader's language, as a screen reader says it and the palette finds it. */
  readonly label: string
  /** What is sent; else what the cockpit itself does. */
  readonly command: Command | null
  readonly does: ShortcutAction | 'change-agenda' | null
  readonly asks: Question | null
  /** Where the cockpit goes once it is done. */
  readonly place: Place | null
}

/** An action that sends a command. */
export function action(id: string, label: string, command: Command, more: Partial<Action> = {}): Action {
  return { id, label, command, does: null, asks: null, place: null, ...more }
}
