import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Config } from './config.ts'

/** How often something may be tried; the count is kept in memory for a minute and stored nowhere [K3]. */
interface Tries {
  /** Counts one try, or as many as `points` says. False: that was too often. */
  take(key: string, points?: number): Promise<boolean>
}

export interface Limits {
  /** Looking for and joining a session, per address. */
  readonly join: Tries
  /** Signing in and claiming, per address and per name. */
  readonly signIn: Tries
  /** Commands, per person. */
  readonly command: Tries
}

/**
 * What a wrong code costs more than a right one. With the default of 1,200 points a minute, a room of 600 people behind
 * one address can look and join within a minute, and somebody who guesses has 20 guesses in 887 million.
 */
export const wrongCodePoints = 59

export function createLimits(config: Pick<Config, 'JOIN_TRIES' | 'SIGN_IN_TRIES' | 'COMMAND_TRIES'>): Limits {
  return {
    join: perMinute(config.JOIN_TRIES),
    signIn: perMinute(config.SIGN_IN_TRIES),
    command: perMinute(config.COMMAND_TRIES),
  }
}

function perMinute(points: number): Tries {
  const limiter = new RateLimiterMemory({ points, duration: 60 })
  return {
    take: (key, cost = 1) =>
      limiter.consume(key, cost).then(
        () => true,
        (reason: unknown) => {
          if (reason instanceof Error) throw reason
          return false
        },
      ),
  }
}
