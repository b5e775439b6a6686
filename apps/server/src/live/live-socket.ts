import type { Refusal } from '@coreflect/workshop'
import { upgradeWebSocket, type WebSocketLike } from '@hono/node-server'
import { Hono } from 'hono'
import type { WSContext, WSEvents } from 'hono/ws'
import type { WebSocket } from 'ws'
import { isRefusal } from '../callers.ts'
import { type Admitted, admit } from '../doors.ts'
import { closeCodeOf } from '../refusals.ts'
import type { Env, Services } from '../services.ts'
import type { Watch } from './sessions-live.ts'

/** More messages than this from one client in one second are no client of ours. */
const messagesASecond = 20

/** The events of a socket that is let in only to be told why it may not stay. */
export function turnedAway(refusal: Refusal): WSEvents<WebSocketLike> {
  return { onOpen: (_, socket) => socket.close(closeCodeOf(refusal.code), refusal.sentence) }
}

/** The socket below, for what Hono's does not show. */
export function bufferedBytes(socket: WSContext<WebSocketLike>): number {
  return (socket.raw as unknown as WebSocket).bufferedAmount
}

/** `WS /live/:session`: the caller's view, then what changes of it. */
export function liveSocketRoutes(services: Services): Hono<Env> {
  return new Hono<Env>().get(
    '/live/:session',
    upgradeWebSocket(
      async (c) => {
        const admitted = await admit(services, c, async () => c.req.param('session') ?? null)
        return isRefusal(admitted) ? turnedAway(admitted) : liveEvents(services, admitted)
      },
      { onError: (error) => services.log.error({ err: error }, 'a live socket failed') },
    ),
  )
}

function liveEvents(services: Services, { session, actor, leave }: Admitted): WSEvents<WebSocketLike> {
  let watch: Watch | null = null
  let closed = false
  let second = 0
  let messages = 0

  async function begin(socket: WSContext<WebSocketLike>): Promise<void> {
    const begun = await services.live.watch(session.id, actor, {
      send: (text) => socket.send(text),
      buffered: () => bufferedBytes(socket),
      close: (code, reason) => socket.close(code, reason),
    })
    if (isRefusal(begun)) socket.close(closeCodeOf(begun.code), begun.sentence)
    else if (closed) begun.end()
    else watch = begun
  }

  function tooMany(): boolean {
    const now = Math.floor(performance.now() / 1000)
    messages = now === second ? messages + 1 : 1
    second = now
    return messages > messagesASecond
  }

  return {
    onOpen(_, socket) {
      begin(socket).catch((error: unknown) => {
        services.log.error({ err: error }, 'a view could not be opened')
        socket.close(closeCodeOf('busy'))
      })
    },
    onMessage({ data }, socket) {
      if (tooMany()) socket.close(closeCodeOf('too-many-tries'))
      else if (data === '{"type":"again"}') watch?.again()
      else if (data === '{"type":"ping"}') watch?.tick()
      else if (typeof data !== 'string' || data.length > 1000) socket.close(closeCodeOf('too-large'))
      else take(data, socket)
    },
    onClose() {
      closed = true
      watch?.end()
      leave()
    },
  }

  function take(text: string, socket: WSContext<WebSocketLike>): void {
    const type = typeOf(text)
    if (type === 'again') watch?.again()
    else if (type === 'ping') watch?.tick()
    else socket.close(closeCodeOf('bad-input'))
  }
}

function typeOf(text: string): unknown {
  try {
    const message: unknown = JSON.parse(text)
    return typeof message === 'object' && message !== null && 'type' in message ? message.type : null
  } catch {
    return null
  }
}
