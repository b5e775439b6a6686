import { type Refusal, refuse } from '@coreflect/workshop'
import { upgradeWebSocket, type WebSocketLike } from '@hono/node-server'
import { Hono } from 'hono'
import type { WSContext, WSEvents } from 'hono/ws'
import type { WebSocket } from 'ws'
import { callerAddress } from '../addresses.ts'
import { isRefusal } from '../callers.ts'
import { type Admitted, admit } from '../doors.ts'
import { closeCodeOf } from '../refusals.ts'
import type { Env, Services } from '../services.ts'
import type { Watch } from './sessions-live.ts'

/** More messages than this from one client in one second are no client of ours. */
const messagesASecond = 20

/** Closes a socket and says why. */
function turnAway(socket: WSContext<WebSocketLike>, { code, sentence }: Refusal): void {
  socket.close(closeCodeOf(code), sentence)
}

/** The events of a socket that is let in only to be told why it may not stay. */
function turnedAway(refusal: Refusal): WSEvents<WebSocketLike> {
  return { onOpen: (_, socket) => turnAway(socket, refusal) }
}

/** The socket below, for what Hono's does not show. */
function bufferedBytes(socket: WSContext<WebSocketLike>): number {
  return (socket.raw as unknown as WebSocket).bufferedAmount
}

/** `WS /live/:session`: the caller's view, then what changes of it. */
export function liveSocketRoutes(services: Services): Hono<Env> {
  return new Hono<Env>().get(
    '/live/:session',
    upgradeWebSocket(
      async (c) => {
        const address = callerAddress(c, services.config.TRUST_PROXY)
        const admitted = await admit(services, c, address, () => services.live.load(c.req.param('session') ?? ''))
        return isRefusal(admitted) ? turnedAway(admitted) : liveEvents(services, admitted)
      },
      { onError: (error) => services.log.error({ err: error }, 'a live socket failed') },
    ),
  )
}

function liveEvents(services: Services, { session, actor, take }: Admitted): WSEvents<WebSocketLike> {
  let leave: (() => void) | null = null
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
    if (isRefusal(begun)) turnAway(socket, begun)
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
      leave = take()
      if (leave === null) return turnAway(socket, refuse('too-many-tries'))
      begin(socket).catch((error: unknown) => {
        services.log.error({ err: error }, 'a view could not be opened')
        turnAway(socket, refuse('busy'))
      })
    },
    onMessage({ data }, socket) {
      if (tooMany()) turnAway(socket, refuse('too-many-tries'))
      else if (typeof data !== 'string' || data.length > 1000) turnAway(socket, refuse('too-large'))
      else hear(data, socket)
    },
    onClose() {
      closed = true
      watch?.end()
      leave?.()
    },
  }

  function hear(text: string, socket: WSContext<WebSocketLike>): void {
    const type = typeOf(text)
    if (type === 'again') watch?.again()
    else if (type === 'ping') watch?.tick()
    else turnAway(socket, refuse('bad-input'))
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
