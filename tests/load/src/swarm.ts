import { setTimeout as pause } from 'node:timers/promises'
import { Client } from './client.ts'
import { DeliveryCounter } from './deliveries.ts'
import { seeded } from './random.ts'
import type { BenchServer, Seats } from './servers/bench-server.ts'
import { until } from './until.ts'

/** What each person does in a second. */
export interface Rates {
  readonly updates: number
  readonly moves: number
}

interface Habit {
  readonly every: number
  readonly act: (now: number) => void
  next: number
}

const JOIN_MILLISECONDS = 30_000

/** Everybody in every room, on one event loop. */
export class Swarm {
  readonly clients: readonly Client[]
  #counter: DeliveryCounter
  #joined = 0
  #lost = 0

  constructor(server: BenchServer, port: number, seats: readonly Seats[]) {
    const places = seats.flatMap(({ doc, tokens }) => tokens.map((token) => ({ doc, token })))
    this.#counter = new DeliveryCounter(places.length, Number.POSITIVE_INFINITY)
    this.clients = places.map(
      ({ doc, token }, number) =>
        new Client(
          number,
          { port, dialect: server.dialect, doc, token },
          {
            joined: () => {
              this.#joined += 1
            },
            heard: (message) => this.#counter.hear(number, message, performance.now()),
            closed: () => {
              this.#lost += 1
            },
          },
        ),
    )
  }

  /** Connections that ended although nobody wanted it. */
  get lost(): number {
    return this.#lost
  }

  /** Bytes that all received so far. */
  get received(): number {
    return this.clients.reduce((sum, { received }) => sum + received, 0)
  }

  /** Waits until everybody has their document. Throws when somebody never gets it. */
  async joined(): Promise<void> {
    if (await until(() => this.#joined === this.clients.length, JOIN_MILLISECONDS)) return
    throw new Error(`Only ${this.#joined} of ${this.clients.length} got their document.`)
  }

  /** Counts from now on what is sent from now on. */
  count(): DeliveryCounter {
    this.#counter = new DeliveryCounter(this.clients.length, performance.now())
    return this.#counter
  }

  /** Lets everybody type and move for so long, at moments spread by a seed. Gives the number of updates sent. */
  async work({ updates, moves }: Rates, seconds: number): Promise<number> {
    const random = seeded(1)
    const start = performance.now()
    const habit = (perSecond: number, act: Habit['act']): Habit[] =>
      perSecond === 0 ? [] : [{ every: 1_000 / perSecond, act, next: start + (random() * 1_000) / perSecond }]
    const habits = this.clients.flatMap((client) => [
      ...habit(updates, (now) => client.type(now)),
      ...habit(moves, (now) => client.move(now)),
    ])
    const before = this.#updates
    const end = start + seconds * 1_000
    for (let now = start; now < end; now = performance.now()) {
      for (const one of habits) {
        if (one.next > now) continue
        one.act(performance.now())
        one.next += one.every
      }
      await pause(1)
    }
    return this.#updates - before
  }

  /** Everybody goes. */
  end(): void {
    for (const client of this.clients) client.end()
  }

  get #updates(): number {
    return this.clients.reduce((sum, client) => sum + client.updates, 0)
  }
}
