import type { Connection } from '@coreflect/sync'
import { access, refuse } from '@coreflect/workshop'
import { upgradeWebSocket, type WebSocketLike } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import type { WSEvents } from 'hono/ws'
import type { RawData, WebSocket } from 'ws'
import { isRefusal } from './callers.ts'
import { documentTransport } from './document-transport.ts'
import { type Admitted, admit } from './doors.ts'
import { turnAway, turnedAway } from './live/live-socket.ts'
import { closeCodeOf } from './refusals.ts'
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

async function documentEvents(services: Services, c: Context<Env>): Promise<WSEvents<WebSocketLike>> {
  const doc = c.req.param('doc') ?? ''
  const admitted = await admit(services, c, () => services.store.sessions.findByDoc(doc))
  if (isRefusal(admitted)) return turnedAway(admitted)
  if (access(admitted.session, admitted.actor, doc, services.now()) === 'none') return turnedAway(refuse('not-allowed'))
  return openEvents(services, admitted, doc, c)
}

function openEvents(services: Services, admitted: Admitted, doc: string, c: Context<Env>): WSEvents<WebSocketLike> {
  const { session, actor, take } = admitted
  let leave: (() => void) | null = null
  let connection: Connection | null = null

  /** Rights may have changed while the socket was being opened: asked again once it follows every change. */
  async function recheck(opened: Connection): Promise<void> {
    const current = await services.live.load(session.id)
    opened.setRight(current === null ? 'none' : access(current, actor, doc, services.now()))
  }

  /** Listens to the socket itself: Hono makes an event and a copy of each message. */
  function open(socket: WebSocket): Connection {
    const transport = documentTransport(socket, c.env.incoming.socket)
    const opened = services.documents.open(session, doc, actor, transport, c.req.query('ack') === '1')
    socket.on('message', (data: RawData, isBinary: boolean) => {
      if (isBinary && Buffer.isBuffer(data)) {
        opened.receive(new Uint8Array(data.buffer, data.byteOffset, data.length))
      } else {
        const { code, sentence } = refuse('bad-input')
        socket.close(closeCodeOf(code), sentence)
      }
    })
    return opened
  }

  return {
    onOpen(_, socket) {
      leave = take()
      if (leave === null) return turnAway(socket, refuse('too-many-tries'))
      connection = open(socket.raw as unknown as WebSocket)
      recheck(connection).catch((error: unknown) => {
        services.log.error({ err: error }, 'a right could not be checked')
        turnAway(socket, refuse('busy'))
      })
    },
    onClose() {
      connection?.closed()
      leave?.()
    },
  }
}
