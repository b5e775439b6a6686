import type { Activity, AgendaDraft, DraftTime, DraftWarning, Lens, Locale, Role, Scenario } from '@coreflect/workshop'
import { type Accessor, createContext, useContext } from 'solid-js'
import type { HeldDraft } from './create-draft.ts'

/** What there is to choose from: lenses, and the roles and scenarios of all workshops. */
export interface Choices {
  readonly lenses: readonly Lens[]
  readonly roles: readonly Role[]
  readonly scenarios: readonly Scenario[]
}

/** What every part of the editor works with. */
export interface Preparing {
  readonly held: HeldDraft
  readonly draft: Accessor<AgendaDraft>
  readonly times: Accessor<readonly DraftTime[]>
  readonly warnings: Accessor<readonly DraftWarning[]>
  /** The language that words are written in. */
  readonly language: Accessor<Locale>
  readonly choices: Accessor<Choices>
  readonly chosen: Accessor<string | null>
  readonly choose: (id: string | null) => void
  /** Other fields of one activity; `topic` names the field that is typed into. */
  readonly change: (id: string, change: Partial<Omit<Activity, 'id'>>, topic?: string) => void
  readonly lookThrough: (id: string, lens: Lens | null) => void
  /** Tells everyone what just happened, in a line that screen readers read. */
  readonly tell: (line: string) => void
  readonly addAt: (place: number) => void
  /** How far a running session is with this activity; undefined for what is to come. */
  readonly stageOf: (id: string) => 'done' | 'on' | undefined
  /** The place (from 0) from which on the day is open to be changed. */
  readonly open: Accessor<number>
  /** The block that is being moved by choosing where it goes; null when none is. */
  readonly moving: Accessor<string | null>
  readonly setMoving: (id: string | null) => void
  readonly moveTo: (id: string, place: number) => void
}

export const PreparingContext = createContext<Preparing>()

export function usePreparing(): Preparing {
  const found = useContext(PreparingContext)
  if (found === undefined) throw new ReferenceError('This stands outside of an editor')
  return found
}
