import type { Connection } from '@coreflect/sync'
import { access, refuse } from '@coreflect/workshop'
import { upgradeWebSocket, type WebSocketLike } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import type { WSContext, WSEvents } from 'hono/ws'
import { isRefusal } from './callers.ts'
import { type Admitted, admit } from './doors.ts'
import { bufferedBytes, turnAway, turnedAway } from './live/live-socket.ts'
import type { Env, Services } from './services.ts'

/** `WS /sync/:doc`: the y-websocket protocol, as `@coreflect/sync` speaks it. */
export function documentSocketRoutes(services: Services): Hono<Env> {
  return new Hono<Env>().get(
    '/sync/:doc',
    upgradeWebSocket((c) => documentEvents(services, c), {
      onError: (error) => services.log.error({ err: error }, 'a document socket failed'),
    }),
  )
}

async function documentEvents(services: Services, c: Context): Promise<WSEvents<WebSocketLike>> {
  const doc = c.req.param('doc') ?? ''
  const admitted = await admit(services, c, () => services.store.sessions.findByDoc(doc))
  if (isRefusal(admitted)) return turnedAway(admitted)
  if (access(admitted.session, admitted.actor, doc) === 'none') return turnedAway(refuse('not-allowed'))
  return openEvents(services, admitted, doc, c.req.query('ack') === '1')
}

function openEvents(services: Services, admitted: Admitted, doc: string, ack: boolean): WSEvents<WebSocketLike> {
  const { session, actor, take } = admitted
  let leave: (() => void) | null = null
  let connection: Connection | null = null

  /** Rights may have changed while the socket was being opened: asked again once it follows every change. */
  async function recheck(opened: Connection): Promise<void> {
    const current = await services.live.load(session.id)
    opened.setRight(current === null ? 'none' : access(current, actor, doc))
  }

  function open(socket: WSContext<WebSocketLike>): Connection {
    const transport = {
      send: (frame: Uint8Array) => socket.send(frame as Uint8Array<ArrayBuffer>),
      bufferedAmount: () => bufferedBytes(socket),
      close: (code: number, reason: string) => socket.close(code, reason),
    }
    return services.documents.open(session, doc, actor, transport, ack)
  }

  return {
    onOpen(_, socket) {
      leave = take()
      if (leave === null) return turnAway(socket, refuse('too-many-tries'))
      connection = open(socket)
      recheck(connection).catch((error: unknown) => {
        services.log.error({ err: error }, 'a right could not be checked')
        turnAway(socket, refuse('busy'))
      })
    },
    onMessage({ data }, socket) {
      if (data instanceof ArrayBuffer) connection?.receive(new Uint8Array(data))
      else turnAway(socket, refuse('bad-input'))
    },
    onClose() {
      connection?.closed()
      leave?.()
    },
  }
}
