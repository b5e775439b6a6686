import type { Point } from '@coreflect/board'

interface Spark {
  readonly at: Point
  readonly time: number
}

/** Trails of light that people point with, each by a name, gone by themselves. */
export interface Trails {
  readonly add: (who: string, at: Point) => void
  /** Every trail as far as it still shines, oldest first, with how bright its places are from 0 to 1. */
  readonly now: () => readonly (readonly { readonly at: Point; readonly light: number }[])[]
}

const SHINES_MS = 900

export const createTrails = (now: () => number, onChange: () => void): Trails => {
  const trails = new Map<string, Spark[]>()
  return {
    add: (who, at) => {
      trails.set(who, [...(trails.get(who) ?? []), { at, time: now() }])
      onChange()
    },
    now: () => {
      const time = now()
      for (const [who, sparks] of trails) {
        const left = sparks.filter((spark) => time - spark.time < SHINES_MS)
        if (left.length === 0) trails.delete(who)
        else trails.set(who, left)
      }
      return [...trails.values()].map((sparks) =>
        sparks.map((spark) => ({ at: spark.at, light: 1 - (time - spark.time) / SHINES_MS })),
      )
    },
  }
}
