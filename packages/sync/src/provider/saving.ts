/**
 * Where what was written here is: `page`, nowhere but in this page, which takes it along when it closes; `local`, on this
 * device; `on its way`, sent and not yet acknowledged; `durable`, stored by the server so that it survives the loss of both.
 */
export type Saved = 'page' | 'local' | 'on its way' | 'durable'

/** Follows one document's changes and its connection's acknowledgements, so that "saved" is never said too early. */
export class Saving {
  /** Something here may be missing on the server. */
  #dirty: boolean
  #up = false
  #sent = 0
  #acknowledged = 0
  /** On this connection everything was sent that the server did not name. */
  #complete = false
  #refused = false
  #kept = false

  /** `dirty`: the document holds something already, of which nothing is known. */
  constructor(dirty: boolean) {
    this.#dirty = dirty
  }

  get saved(): Saved {
    if (!this.#dirty) return 'durable'
    if (this.#up && !this.#refused && this.#sent > this.#acknowledged) return 'on its way'
    return this.#kept ? 'local' : 'page'
  }

  /** Whether this device has kept all that was written here. */
  keeps(all: boolean): void {
    this.#kept = all
  }

  /** The document changed here, or a local copy was read into it. */
  changed(): void {
    this.#dirty = true
  }

  /** A new connection: both sides count from zero. */
  opened(): void {
    this.#up = true
    this.#sent = 0
    this.#acknowledged = 0
    this.#complete = false
    this.#refused = false
  }

  /** An update message was sent; `complete` if it held all that the server did not name. */
  sent(complete: boolean): void {
    this.#sent += 1
    if (!complete) return
    this.#complete = true
    this.#refused = false
  }

  /** The first `count` update messages of this connection are durable. */
  acknowledged(count: number): void {
    this.#acknowledged = count
    if (this.#complete && !this.#refused && count >= this.#sent) this.#dirty = false
  }

  /** The server refused a write. */
  refused(): void {
    this.#refused = true
  }

  /** The connection is gone. */
  closed(): void {
    this.#up = false
  }
}
