import * as decoding from 'lib0/decoding'
import { soon } from './soon.ts'

/** A frame with document content, or a part of one. */
export interface Part {
  readonly frame: Uint8Array
  /** The update that is complete with this part, where it is a large one; null where more of it follows. */
  readonly kept?: Uint8Array | null
}

interface Entry<Message> {
  readonly part: Part
  readonly message: Message
}

/** From so many bytes on, what comes in is not written down once more for those who listen to updates. */
const LARGE = 4_096
/** From so many bytes on, it comes in pieces. */
const CUT = 32_768
/** So long, in milliseconds, one piece follows another before the page has time for something else. */
const SLICE = 8

/** What the connection brings of a document, in its order; large updates a piece at a time, so that the page can be used. */
export class Inbox<Message> {
  readonly #read: (part: Part, message: Message) => void
  #waiting: Entry<Message>[] = []
  /** Counts the times that what was waiting was dropped. */
  #age = 0
  #busy = false

  /** `read` takes in one part. */
  constructor(read: (part: Part, message: Message) => void) {
    this.#read = read
  }

  /** Takes in a frame with document content: at once where it is small and nothing waits before it. */
  take(frame: Uint8Array, message: Message): void {
    const part = frame.length < LARGE ? { frame } : { frame, kept: updateIn(frame) }
    if (!this.#busy && frame.length < CUT) {
      this.#read(part, message)
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
      for (const part of entry.part.frame.length < CUT ? [entry.part] : await inPieces(entry.part)) {
        if (performance.now() >= until) {
          await new Promise<void>(soon)
          until = performance.now() + SLICE
        }
        if (age === this.#age) this.#readOne(part, entry.message)
      }
    }
  }

  /** What fails is told as it is of a frame that is taken in at once, and the next one comes all the same. */
  #readOne(part: Part, message: Message): void {
    try {
      this.#read(part, message)
    } catch (error) {
      void Promise.reject(error)
    }
  }
}

function updateIn(frame: Uint8Array): Uint8Array {
  const decoder = decoding.createDecoder(frame)
  // Behind the kinds of the message and of the frame.
  decoder.pos = 2
  return decoding.readVarUint8Array(decoder)
}

/** The code for that is fetched when a large update comes; without it, or if the update is broken, it stays whole. */
const inPieces = (part: Part): Promise<readonly Part[]> =>
  import('./cut-part.ts').then(({ cutPart }) => cutPart(part)).catch(() => [part])
