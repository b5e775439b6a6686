import type { Begin } from './gesture.ts'

/** Shows a trail of light to everybody, for a moment; nothing is written. */
export const pointOut: Begin = (hold, from) => {
  hold.presence.tell({ cursor: from, pointing: true })
  const stop = (): void => hold.presence.tell({ pointing: false })
  return {
    move: (at) => {
      hold.presence.tell({ cursor: at })
      hold.trails.add('me', at)
    },
    end: stop,
    cancel: stop,
  }
}
