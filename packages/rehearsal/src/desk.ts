import type { Command, View } from '@coreflect/workshop'
import type { Character } from './characters.ts'
import type { Draw } from './draws.ts'
import type { Pace } from './pace.ts'
import type { Reply } from './wire/api.ts'
import type { Page } from './wire/page.ts'

/** What someone works with while they do one thing. */
export interface Desk {
  readonly character: Character
  readonly pace: Pace
  readonly draw: Draw
  /** Ends when the person goes or their phone is locked. */
  readonly signal: AbortSignal
  view(): View
  /** The server's time in ms. */
  now(): number
  /** Opens a document, or gives the one that is open; resolves once it was brought whole, null if it could not be. */
  page(id: string | null): Promise<Page | null>
  say(command: Command): Promise<Reply<unknown>>
  newId(): string
}

/** Nobody's thumbs are faster than this, in letters a second of the clock, however fast the rehearsal goes. */
const fastestThumbs = 25

/** Writes a text as thumbs do: `write` is called with a little more of it each time, whole at last unless it was ended. */
export async function type(desk: Desk, text: string, write: (soFar: string) => void): Promise<void> {
  const { pace, character, signal } = desk
  const step = Math.max(1, Math.ceil((character.typing * pace.speed) / fastestThumbs))
  for (let end = step; end < text.length + step; end += step) {
    if (signal.aborted) return
    write(text.slice(0, end))
    await pace.wait(step / character.typing, signal)
  }
}
