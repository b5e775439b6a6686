import type { View } from '@coreflect/workshop'
import { createEffect, createRoot, onCleanup } from 'solid-js'
import { createLive, type Live } from './live.ts'

interface Ahead {
  readonly session: string
  readonly live: Live
  readonly end: () => void
}

let ahead: Ahead | null = null

/**
 * Follows a session before the page that shows it is drawn. Resolves to the view once there is one, or to null when there is
 * nothing to wait for.
 */
export function beginLive(session: string, token: string): Promise<View | null> {
  return new Promise((resolve) => {
    createRoot((end) => {
      const live = createLive(session, token)
      ahead = { session, live, end }
      createEffect(() => {
        if (live.view() !== null || live.connection() !== 'connecting') resolve(live.view())
      })
    })
  })
}

/** As `createLive`; takes over what was begun ahead for this session. */
export function followLive(session: string, token: string): Live {
  const begun = ahead
  ahead = null
  if (begun?.session === session) {
    onCleanup(begun.end)
    return begun.live
  }
  begun?.end()
  return createLive(session, token)
}
