import type { Pasting, PastingSetting } from './create-pasting.ts'
import { laterMade } from './later-made.ts'

export type { Pasting }

/**
 * What comes from elsewhere, by code that is fetched when there is time for it. What is pasted before it is there waits for
 * it, and without a connection until it comes.
 */
export const laterPasting = (setting: PastingSetting): Pasting =>
  laterMade(async () => {
    const { createPasting } = await import('./create-pasting.ts')
    return () => createPasting(setting)
  })
