import type { Presence, PresenceState } from '@coreflect/sync/provider'

/** A presence in the shape of a y-protocols Awareness, as far as boards need it. */
export interface AwarenessLike {
  readonly clientID: number
  getStates(): Map<number, Record<string, unknown>>
  setLocalStateField(field: string, value: unknown): void
  on(event: 'change', listener: () => void): void
  off(event: 'change', listener: () => void): void
}

/** Lets a board speak to a document's presence. `clientID` is that of the document. */
export function awarenessOf(presence: Presence, clientID: number): AwarenessLike {
  let own: PresenceState = {}
  const stops = new Map<() => void, () => void>()
  return {
    clientID,
    getStates: () => new Map([...presence.others()].map(([client, state]) => [client, { ...state }])),
    setLocalStateField(field, value) {
      own = { ...own, [field]: value }
      presence.set(own)
    },
    on(_event, listener) {
      stops.set(listener, presence.subscribe(listener))
    },
    off(_event, listener) {
      stops.get(listener)?.()
      stops.delete(listener)
    },
  }
}
