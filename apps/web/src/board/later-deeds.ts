import type { Deeds, DeedsSetting } from './create-deeds.ts'
import { laterMade } from './later-made.ts'

export type { Deeds }

/** What can be done with all that is chosen, or with one item, by code that is fetched when there is time for it. */
export const laterDeeds = (setting: DeedsSetting): Deeds =>
  laterMade(async () => {
    const { createDeeds } = await import('./create-deeds.ts')
    return () => createDeeds(setting)
  })
