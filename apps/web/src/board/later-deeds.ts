import type { Deeds, DeedsSetting } from './create-deeds.ts'
import { laterMade } from './later-made.ts'

export type { Deeds }

/** What can be done with all that is chosen, or with one item, by code that is fetched when there is time for it. */
export const laterDeeds = (setting: DeedsSetting): Deeds => {
  const use = laterMade(async () => {
    const { createDeeds } = await import('./create-deeds.ts')
    return () => createDeeds(setting)
  })
  return {
    resize: (rects) => use(({ resize }) => resize(rects)),
    grow: (by) => use(({ grow }) => grow(by)),
    turn: (degrees) => use(({ turn }) => turn(degrees)),
    style: (look) => use(({ style }) => style(look)),
    duplicate: () => use(({ duplicate }) => duplicate()),
    align: (alignment) => use(({ align }) => align(alignment)),
    distribute: (direction) => use(({ distribute }) => distribute(direction)),
    order: (way) => use(({ order }) => order(way)),
    lock: (locked) => use(({ lock }) => lock(locked)),
    group: () => use(({ group }) => group()),
    ungroup: () => use(({ ungroup }) => ungroup()),
    step: (id, way) => use(({ step }) => step(id, way)),
  }
}
