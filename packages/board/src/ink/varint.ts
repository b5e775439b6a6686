/** Writes unsigned whole numbers seven bits a byte, the lowest first. */
export class ByteWriter {
  readonly #bytes: number[] = []

  unsigned(value: number): void {
    let rest = value
    while (rest > 127) {
      this.#bytes.push((rest % 128) + 128)
      rest = Math.floor(rest / 128)
    }
    this.#bytes.push(rest)
  }

  /** Signed numbers with the sign in the lowest bit, so that small ones of either sign take one byte. */
  signed(value: number): void {
    this.unsigned(value < 0 ? -value * 2 - 1 : value * 2)
  }

  done(): Uint8Array {
    return Uint8Array.from(this.#bytes)
  }
}

/** Reads what `ByteWriter` wrote. Past the end, or where a number is longer than any that it writes, it gives NaN. */
export class ByteReader {
  readonly #bytes: Uint8Array
  #at = 0
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  unsigned(): number {
    let value = 0
    for (let factor = 1; factor <= 2 ** 42; factor *= 128) {
      const byte = this.#bytes[this.#at]
      if (byte === undefined) return Number.NaN
      this.#at += 1
      value += (byte % 128) * factor
      if (byte < 128) return value
    }
    return Number.NaN
  }

  signed(): number {
    const value = this.unsigned()
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2
  }

  get left(): number {
    return this.#bytes.length - this.#at
  }
}
