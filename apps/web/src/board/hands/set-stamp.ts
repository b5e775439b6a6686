import type { Begin } from './gesture.ts'

/** Sets a stamp where the press is lifted: on the item there, or on the board. It stays in hand for the next one. */
export const setStamp: Begin = (hold, from) => {
  let at = from
  return {
    move: (to) => {
      at = to
    },
    end: () => hold.makers.stamp(hold.tools.mark(), at),
    cancel: () => undefined,
  }
}
