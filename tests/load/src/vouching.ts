import * as decoding from 'lib0/decoding'
import type { BenchServer } from './servers/bench-server.ts'
import { MESSAGE } from './wire/frames.ts'
import { forEachMark } from './wire/marks.ts'

/** How many updates of each person a server has vouched for, by the best word that it has. */
export class Vouching {
  readonly #by: BenchServer['vouches']
  /** Of each person: update messages, or updates, that the server stands for. */
  readonly #counts: number[]

  constructor(by: BenchServer['vouches'], people: number) {
    this.#by = by
    this.#counts = Array.from({ length: people }, () => 0)
  }

  /** A message came to a person. */
  hear(person: number, message: Uint8Array): void {
    if (this.#by === 'others') {
      forEachMark(message, (_, sender, number) => {
        if (sender !== person) this.#raise(sender, number + 1)
      })
    } else if (this.#by === 'acknowledgement' && message[0] === MESSAGE.acknowledgement) {
      this.#raise(person, decoding.readVarUint(decoding.createDecoder(message.subarray(1))))
    } else if (this.#by === 'status' && message[0] === MESSAGE.hocuspocusStatus && message[1] === 1) {
      this.#raise(person, (this.#counts[person] ?? 0) + 1)
    }
  }

  /** Every update that was vouched for, as its sender and number. */
  vouched(): string[] {
    // Each client sent a step 2 besides what it typed, which was counted with the rest.
    const besides = this.#by === 'others' ? 0 : 1
    return this.#counts.flatMap((count, person) =>
      Array.from({ length: Math.max(0, count - besides) }, (_, number) => `${person} ${number}`),
    )
  }

  #raise(person: number, to: number): void {
    this.#counts[person] = Math.max(this.#counts[person] ?? 0, to)
  }
}
