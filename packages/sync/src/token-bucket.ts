/** A rate with a fair burst: `rate` tokens a second, at most `burst` saved up. Starts full. */
export class TokenBucket {
  readonly #rate: number
  readonly #burst: number
  #tokens: number
  #filled: number

  constructor(rate: number, burst: number, now: number) {
    this.#rate = rate
    this.#burst = burst
    this.#tokens = burst
    this.#filled = now
  }

  /** Takes `cost` tokens at `now` (milliseconds); false when there were not as many. One that costs more than a burst takes a full one. */
  take(cost: number, now: number): boolean {
    this.#tokens = Math.min(this.#burst, this.#tokens + ((now - this.#filled) / 1_000) * this.#rate)
    this.#filled = now
    const price = Math.min(cost, this.#burst)
    if (this.#tokens < price) return false
    this.#tokens -= price
    return true
  }
}
