interface Shown {
  readonly person: number
  readonly version: number
  readonly at: number
}

/** When each phone showed what a press had made, all by one clock. */
export class Arrivals {
  readonly #people: number
  readonly #newest = new Map<number, number>()
  #log: Shown[] = []
  #look: (() => void) | null = null

  constructor(people: number) {
    this.#people = people
  }

  /** A phone shows this version now. */
  show(person: number, version: number): void {
    this.#newest.set(person, version)
    this.#log.push({ person, version, at: performance.now() })
    this.#look?.()
  }

  /** How many phones show anything. */
  get present(): number {
    return this.#newest.size
  }

  /** Forgets what was shown so far: the next press begins. */
  begin(): void {
    this.#log = []
  }

  /** When each phone came to show this version or a later one, since `begin`. Resolves when all do. */
  async every(version: number): Promise<readonly number[]> {
    const reached = new Map<number, number>()
    let from = 0
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#look = () => {
      for (; from < this.#log.length; from += 1) {
        const { person, version: shown, at } = this.#log[from] as Shown
        if (shown >= version && !reached.has(person)) reached.set(person, at)
      }
      if (reached.size === this.#people) resolve()
    }
    this.#look()
    await promise
    this.#look = null
    return [...reached.values()]
  }
}
