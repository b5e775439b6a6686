import type { View } from '@coreflect/workshop'
import { type Accessor, batch, createSignal, onCleanup } from 'solid-js'
import { createStore, reconcile, unwrap } from 'solid-js/store'
import { api } from './api.ts'
import { backoff } from './backoff.ts'
import type { Channel } from './channel.ts'
import { eventChannel } from './event-channel.ts'
import { type LiveMessage, readMessage } from './live-message.ts'
import type { ProblemCode } from './reply.ts'
import { onReturn } from './returning.ts'
import { socketChannel } from './socket-channel.ts'

/** `connecting` before the first view; `open`; `waiting` while a lost connection is sought again; `refused` for good. */
export type Connection = 'connecting' | 'open' | 'waiting' | 'refused'

/** A session as its viewer sees it, kept up to date. */
export interface Live {
  /** The view, null until the first one came. Fine-grained: what did not change keeps its identity. */
  readonly view: Accessor<View | null>
  readonly connection: Accessor<Connection>
  /** Why the server turned us away, once `connection` is `refused`. */
  readonly problem: Accessor<ProblemCode | null>
  /** The server's clock minus this device's, in ms, from the newest message. */
  readonly offset: Accessor<number>
  /** Looks for the server at once instead of waiting for the next try. */
  readonly retry: () => void
}

/** A tick comes every 20 s; a way that is silent for longer hangs, as on a phone that was locked. */
const silent = 50_000
const silentOnReturn = 22_000

/**
 * Follows a session for as long as the owner of this call lives: first the whole view, then deltas; a gap asks for the whole.
 * Lost connections come back with jittered pauses, and at once when the page is looked at again or the network returns.
 */
export function createLive(session: string, token?: string): Live {
  const [store, setStore] = createStore<{ view: View | null }>({ view: null })
  const [connection, setConnection] = createSignal<Connection>('connecting')
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const [offset, setOffset] = createSignal(0)
  const query = token === undefined ? '' : `?token=${encodeURIComponent(token)}`
  const name = encodeURIComponent(session)
  let channel: Channel | null = null
  let next: ReturnType<typeof setTimeout> | undefined
  let heard = Date.now()
  let n = 0
  let tries = 0
  let unopened = 0

  const refuse = (why: ProblemCode) => {
    setProblem(why)
    setConnection('refused')
  }

  const take = (message: LiveMessage) => {
    setOffset(message.now - Date.now())
    if (message.type === 'tick') return
    if (message.type === 'view') setStore('view', reconcile(message.view))
    else {
      const view = { ...unwrap(store).view, ...message.set } as Record<string, unknown>
      for (const key of message.gone ?? []) delete view[key]
      setStore('view', reconcile(view as unknown as View))
    }
    n = message.n
    setConnection('open')
  }

  const onText = (data: unknown) => {
    heard = Date.now()
    const message = readMessage(data)
    if (message === null) return
    tries = 0
    unopened = 0
    if (message.type === 'delta' && (store.view === null || message.n !== n + 1)) {
      if (channel?.again() === false) open()
      return
    }
    batch(() => take(message))
  }

  /** A way that never opened may have been refused with words that only HTTP can carry. */
  const askWhy = async () => {
    const reply = await api.view(session, token)
    const final = ['sign-in-needed', 'not-allowed', 'not-found'] as const
    if (!reply.ok && final.some((code) => code === reply.problem)) refuse(reply.problem)
  }

  const later = (wait: number) => {
    if (connection() === 'open') setConnection('waiting')
    clearTimeout(next)
    next = setTimeout(open, Math.max(wait, backoff(tries, Math.random())))
    tries += 1
  }

  function open() {
    clearTimeout(next)
    channel?.close()
    if (connection() === 'refused') return
    heard = Date.now()
    const useEvents = unopened % 3 === 2
    const openChannel = useEvents ? eventChannel : socketChannel
    const path = useEvents ? `/api/sessions/${name}/events${query}` : `/live/${name}${query}`
    channel = openChannel(path, {
      onText,
      onGone({ opened, final, wait }) {
        channel = null
        if (final !== null) return refuse(final)
        if (!opened) {
          unopened += 1
          void askWhy()
        }
        later(wait)
      },
    })
  }

  const retry = () => {
    tries = 0
    open()
  }
  const wake = () => {
    if (channel === null || Date.now() - heard > silentOnReturn) retry()
  }
  const watch = setInterval(() => {
    if (channel !== null && Date.now() - heard > silent) open()
  }, 5_000)
  const stopListening = onReturn(wake)
  onCleanup(() => {
    stopListening()
    clearInterval(watch)
    clearTimeout(next)
    channel?.close()
  })
  open()
  return { view: () => store.view, connection, problem, offset, retry }
}
