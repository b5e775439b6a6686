/** Time as simulated people live it: their seconds, which pass faster than the clock's where the speed is more than 1. */
export interface Pace {
  readonly speed: number
  /** Waits so many of their seconds; ends early, without a fault, when `signal` is aborted. */
  wait(seconds: number, signal: AbortSignal): Promise<void>
}

export function paceOf(speed: number): Pace {
  if (!(speed > 0)) throw new RangeError('Time goes forwards')
  return { speed, wait: (seconds, signal) => waitFor((seconds * 1000) / speed, signal) }
}

function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, milliseconds)
    signal.addEventListener('abort', end, { once: true })
  })
}
