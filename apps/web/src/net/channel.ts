import type { ProblemCode } from './reply.ts'

/** What a way to the server tells whoever opened it. */
export interface ChannelEvents {
  onText(data: unknown): void
  /** The way is gone. `opened`: had it ever stood? `final`: why it will never stand again; `wait`: stay away so long (ms). */
  onGone(how: { readonly opened: boolean; readonly final: ProblemCode | null; readonly wait: number }): void
}

/** A way to the server that texts come by. */
export interface Channel {
  /** Asks for the whole view. False if this way cannot ask and has to be opened anew. */
  again(): boolean
  /** Closes for good and tells nobody. */
  close(): void
}
