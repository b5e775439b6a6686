import type { View } from '@coreflect/workshop'
import { WebSocket } from 'ws'

/** A phone's open line to its session. */
export interface LiveLine {
  /** The newest view; null before the first. */
  view(): View | null
  /** The server's clock minus ours, in ms. */
  offset(): number
  /** Bytes that came over it so far, frames included. */
  received(): number
  /** Goes silent, as a phone does that is locked; `wake` comes back. */
  sleep(): void
  wake(): void
  close(): void
}

interface LiveLineOptions {
  readonly url: string
  readonly session: string
  readonly token: string
  onView(view: View): void
  /** The server will not have us any more. */
  onRefused(code: number): void
}

type Message =
  | { readonly type: 'view'; readonly n: number; readonly now: number; readonly view: View }
  | {
      readonly type: 'delta'
      readonly n: number
      readonly now: number
      readonly set: Partial<View>
      readonly gone?: readonly string[]
    }
  | { readonly type: 'tick'; readonly now: number }

const firstPause = 250
const longestPause = 4_000

/** Follows a session over `/live`: the view, then deltas; a gap asks for the whole, a lost line comes back. */
export function openLiveLine({ url, session, token, onView, onRefused }: LiveLineOptions): LiveLine {
  const address = `${url.replace(/^http/, 'ws')}/live/${session}?token=${token}`
  let view: View | null = null
  let offset = 0
  let received = 0
  let n = 0
  let socket: WebSocket | null = null
  let pause = firstPause
  let again: NodeJS.Timeout | undefined
  let awake = true

  function take(message: Message): void {
    offset = message.now - Date.now()
    if (message.type === 'tick') return
    if (message.type === 'delta' && (view === null || message.n !== n + 1)) {
      socket?.send('{"type":"again"}')
      return
    }
    n = message.n
    view = message.type === 'view' ? message.view : merged(view as View, message.set, message.gone ?? [])
    onView(view)
  }

  function open(): void {
    const mine = new WebSocket(address)
    socket = mine
    mine.on('open', () => {
      pause = firstPause
    })
    mine.on('message', (data) => {
      const bytes = (data as Buffer).length
      received += bytes + (bytes < 126 ? 2 : bytes < 65_536 ? 4 : 10)
      if (socket === mine) take(JSON.parse(String(data)) as Message)
    })
    mine.on('error', () => {})
    mine.on('close', (code) => {
      if (socket !== mine) return
      socket = null
      if (code >= 4400 && code < 4500) return onRefused(code)
      again = setTimeout(open, pause)
      pause = Math.min(longestPause, pause * 2)
    })
  }

  function hangUp(): void {
    clearTimeout(again)
    const mine = socket
    socket = null
    mine?.terminate()
  }

  open()
  return {
    view: () => view,
    offset: () => offset,
    received: () => received,
    sleep() {
      awake = false
      hangUp()
    },
    wake() {
      if (awake) return
      awake = true
      open()
    },
    close() {
      awake = true
      hangUp()
    },
  }
}

function merged(view: View, set: Partial<View>, gone: readonly string[]): View {
  const next = { ...view, ...set } as Record<string, unknown>
  for (const key of gone) delete next[key]
  return next as unknown as View
}
