import { mergeUpdates } from './merge.ts'
import { updateFrame } from './protocol/frames.ts'

/** Accepted updates of a room, by their count since it opened: after `from`, through `to`. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** What others have not been told yet. */
export interface Untold<Author> {
  readonly frame: Uint8Array
  readonly span: Span
  /** Who wrote all of it; null when several did, or the server. */
  readonly author: Author | null
}

interface Pending<Author> {
  readonly update: Uint8Array
  readonly author: Author | null
}

/** The accepted updates of a room on their way into the store, oldest first, and how many of them others were told. */
export class PendingUpdates<Author> {
  readonly #updates: Pending<Author>[] = []
  #bytes = 0
  #stored = 0
  #told = 0

  get length(): number {
    return this.#updates.length
  }

  get bytes(): number {
    return this.#bytes
  }

  /** Updates ever accepted. */
  get accepted(): number {
    return this.#stored + this.#updates.length
  }

  /** Of the accepted updates, those that are stored. */
  get stored(): number {
    return this.#stored
  }

  /** Of the accepted updates, those that others were told. */
  get told(): number {
    return this.#told
  }

  /** The updates themselves. */
  all(): readonly Uint8Array[] {
    return this.#updates.map(({ update }) => update)
  }

  /** Keeps a copy of an update. */
  add(update: Uint8Array, author: Author | null): void {
    this.#updates.push({ update: update.slice(), author })
    this.#bytes += update.length
  }

  /** What came since the last call, merged and encoded once for everybody; null when nothing did. */
  tell(): Untold<Author> | null {
    const news = this.#updates.slice(this.#told - this.#stored)
    const [first] = news
    if (!first) return null
    const span = { from: this.#told, to: this.accepted }
    this.#told = span.to
    const { frame } = updateFrame(news.length === 1 ? first.update : mergeUpdates(news.map(({ update }) => update)))
    return { frame, span, author: news.every(({ author }) => author === first.author) ? first.author : null }
  }

  /** The oldest `count` are stored: lets go of them. */
  store(count: number): { readonly updates: readonly Uint8Array[]; readonly span: Span } {
    const from = this.#stored
    const updates = this.#updates.splice(0, count).map(({ update }) => update)
    for (const { length } of updates) this.#bytes -= length
    this.#stored += updates.length
    this.#told = Math.max(this.#told, this.#stored)
    return { updates, span: { from, to: this.#stored } }
  }
}
