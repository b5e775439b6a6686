import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { soon } from './soon.ts'

/** A frame with document content, or a part of one. */
export interface Part {
  readonly frame: Uint8Array
  /** The update that is complete with this part, where it is a large one; null where more of it follows. */
  readonly kept?: Uint8Array | null
}

/** Applies an update to a document, as `Y.applyUpdate` does. */
export type Apply = (ydoc: Y.Doc, update: Uint8Array, origin: unknown) => void

interface Entry<Message> {
  readonly part: Part
  readonly message: Message
}

/** From so many bytes on, what comes in is not written down once more for those who listen to updates. */
const LARGE = 4_096
/** From so many bytes on, it waits for its turn, and comes in pieces where it is going to take long. */
const CUT = 32_768
/** So long, in milliseconds, one piece follows another before the page has time for something else. */
const SLICE = 20
/** What is going to take longer than this, in milliseconds, is cut: no more than a hand that moves something can feel. */
const LONG = 32
/** A piece is meant to take so long, in milliseconds. */
const PIECE = 8
/** Bytes in a millisecond before anything was measured: a page that has just come is slow, and so are old phones. */
const FIRST_PACE = 4_000

/** What the connection brings of a document, in its order; large updates a piece at a time, so that the page can be used. */
export class Inbox<Message> {
  readonly #read: (part: Part, message: Message, apply: Apply) => void
  #waiting: Entry<Message>[] = []
  /** Counts the times that what was waiting was dropped. */
  #age = 0
  #busy = false
  /** Bytes taken in during a millisecond, as far as is known. */
  #pace = FIRST_PACE

  /** `read` takes in one part, and applies what it holds by what it is given for that. */
  constructor(read: (part: Part, message: Message, apply: Apply) => void) {
    this.#read = read
  }

  /** Takes in a frame with document content: at once where it is small and nothing waits before it. */
  take(frame: Uint8Array, message: Message): void {
    const part = frame.length < LARGE ? { frame } : { frame, kept: updateIn(frame) }
    if (!this.#busy && frame.length < CUT) {
      this.#readOne(part, message, Y.applyUpdate)
      return
    }
    this.#waiting.push({ part, message })
    if (this.#busy) return
    this.#busy = true
    void this.#goOn(this.#age)
  }

  /** Drops what is waiting: the line that brought it is gone, and the next one is going to bring it again. */
  clear(): void {
    this.#waiting = []
    this.#age += 1
    this.#busy = false
  }

  async #goOn(age: number): Promise<void> {
    let until = performance.now() + SLICE
    while (age === this.#age) {
      const entry = this.#waiting.shift()
      if (entry === undefined) {
        this.#busy = false
        return
      }
      const { parts, apply } = await this.#partsOf(entry.part)
      for (const part of parts) {
        if (performance.now() >= until) {
          await new Promise<void>(soon)
          until = performance.now() + SLICE
        }
        if (age === this.#age) this.#readOne(part, entry.message, apply)
      }
    }
  }

  /** The code for large parts is fetched when one comes; without it, or if the update is broken, it stays whole. */
  async #partsOf(part: Part): Promise<{ readonly parts: readonly Part[]; readonly apply: Apply }> {
    const whole = { parts: [part], apply: Y.applyUpdate }
    const { length } = part.frame
    if (length < CUT) return whole
    try {
      const { applyLarge, cutPart } = await import('./large-part.ts')
      const isLong = length > this.#pace * LONG
      return { parts: isLong ? cutPart(part, this.#pace * PIECE) : [part], apply: applyLarge }
    } catch {
      return whole
    }
  }

  /** What fails is told to the page, and the next one comes all the same. */
  #readOne(part: Part, message: Message, apply: Apply): void {
    const began = performance.now()
    try {
      this.#read(part, message, apply)
    } catch (error) {
      void Promise.reject(error)
    }
    const took = performance.now() - began
    if (part.frame.length >= LARGE && took > 0) this.#pace = (this.#pace + part.frame.length / took) / 2
  }
}

function updateIn(frame: Uint8Array): Uint8Array {
  const decoder = decoding.createDecoder(frame)
  // Behind the kinds of the message and of the frame.
  decoder.pos = 2
  return decoding.readVarUint8Array(decoder)
}
