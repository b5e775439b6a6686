import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js'
import { type BoardAwareness, type Doing, type Me, type Peer, readPeer } from './awareness.ts'

export interface Presence {
  readonly peers: Accessor<readonly Peer[]>
  /** Oneself, as the others name one; null where one is alone. */
  readonly me: number | null
  /** Tells the others what one does now; at most 20 times a second, the last word always. */
  readonly tell: (doing: Partial<Doing>) => void
}

const PAUSE_MS = 50
const NOTHING: Doing = {
  cursor: null,
  carried: null,
  editing: null,
  caret: null,
  pointing: false,
  leading: null,
  following: null,
}

/** Who else is on the board and what they do, as a signal. Without an awareness one is alone and says nothing. */
export const createPresence = (awareness: BoardAwareness | null, me: () => Me): Presence => {
  const [peers, setPeers] = createSignal<readonly Peer[]>([])
  if (awareness === null) return { peers, me: null, tell: () => undefined }

  const read = (): void => {
    const others = [...awareness.getStates()].filter(([client]) => client !== awareness.clientID)
    setPeers(others.flatMap(([client, state]) => readPeer(client, state) ?? []))
  }
  awareness.on('change', read)
  createEffect(() => awareness.setLocalStateField('person', { name: me().name, color: me().color }))
  read()

  let doing = NOTHING
  let waiting: ReturnType<typeof setTimeout> | null = null
  let untold = false
  const send = (): void => {
    untold = false
    awareness.setLocalStateField('board', doing)
    waiting = setTimeout(() => {
      waiting = null
      if (untold) send()
    }, PAUSE_MS)
  }
  onCleanup(() => {
    awareness.off('change', read)
    if (waiting !== null) clearTimeout(waiting)
    awareness.setLocalStateField('board', null)
  })
  return {
    peers,
    me: awareness.clientID,
    tell: (part) => {
      doing = { ...doing, ...part }
      if (waiting === null) send()
      else untold = true
    },
  }
}
