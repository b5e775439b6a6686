import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { type Refusal, refuse } from '@coreflect/workshop'
import { addressOf } from './addresses.ts'
import { type Asked, askedBy, pathOf } from './asked.ts'
import { isRefusal } from './callers.ts'
import { type Admitted, admit } from './doors.ts'
import { closeCodeOf } from './refusals.ts'
import type { Services } from './services.ts'
import { handshakeProblem, refuseHandshake } from './wire/handshake.ts'
import type { Wire } from './wire/wire.ts'
import type { Wires } from './wire/wires.ts'

const ROUTE = '/sync/:doc'
const PATH = /^\/sync\/([^/]+)$/

/**
 * `WS /sync/:doc`: the y-websocket protocol, as `@coreflect/sync` speaks it. These sockets go past the app: after a restart
 * a whole workshop comes back at once, and what the app does for a page (routes, headers, copies of the request) took most
 * of the time that they waited. Who may come in is asked at the same doors. All other upgrades go on to the app.
 */
export function takeDocumentSockets(server: Server, services: Services, wires: Wires): void {
  const others = server.listeners('upgrade')
  server.removeAllListeners('upgrade')
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer<ArrayBuffer>) => {
    const doc = PATH.exec(pathOf(request))?.[1]
    if (doc === undefined || request.headers.upgrade?.toLowerCase() !== 'websocket') {
      for (const other of others) other.call(server, request, socket, head)
    } else
      void openDocument(services, wires, {
        doc: decoded(doc),
        asked: askedBy(request),
        request,
        socket: socket as Socket,
        head,
      })
  })
}

interface Knock {
  readonly doc: string
  readonly asked: Asked
  readonly request: IncomingMessage
  readonly socket: Socket
  readonly head: Buffer
}

async function openDocument(services: Services, wires: Wires, knock: Knock): Promise<void> {
  const { socket, request, head } = knock
  const began = performance.now()
  const problem = handshakeProblem(request)
  const gone = () => socket.destroy()
  socket.on('error', gone)
  if (problem === null) {
    const answer = await askIn(services, knock)
    socket.off('error', gone)
    if (!socket.destroyed) seat(services, wires.accept(request, socket, head), answer, knock)
  } else refuseHandshake(socket, problem)
  services.metrics.request('GET', ROUTE, problem ?? 101, (performance.now() - began) / 1_000)
}

/** Who comes in, or why not. */
async function askIn(services: Services, { doc, asked, socket }: Knock): Promise<Admitted | Refusal> {
  const address = addressOf(asked, socket.remoteAddress, services.config.TRUST_PROXY)
  try {
    return await admit(services, asked, address, async (holder) => {
      const own = 'session' in holder ? await services.live.load(holder.session) : null
      if (own?.docs.some(({ id }) => id === doc)) return own
      const id = await services.store.sessions.findByDoc(doc)
      return id === null ? null : services.live.load(id)
    })
  } catch (error) {
    services.log.error({ err: error }, 'a document could not be opened')
    return refuse('busy')
  }
}

/**
 * Gives the socket its document, by the session as it stands at this moment: from here on the document follows every change
 * of a right [P2]. A refused socket is told why and closed.
 */
function seat(services: Services, wire: Wire, answer: Admitted | Refusal, { doc, asked }: Knock): void {
  if (isRefusal(answer)) {
    turnAway(wire, answer)
    return
  }
  const { actor, take } = answer
  const session = services.live.held(answer.session.id) ?? answer.session
  const leave = take()
  if (leave === null) {
    turnAway(wire, refuse('too-many-tries'))
    return
  }
  const connection = services.documents.open(session, doc, actor, wire, asked.req.query('ack') === '1')
  if (connection === null) {
    leave()
    turnAway(wire, refuse('not-allowed'))
    return
  }
  wire.listen({
    heard: (message) => connection.receive(message),
    text: () => turnAway(wire, refuse('bad-input')),
    closed() {
      connection.closed()
      leave()
    },
  })
}

function turnAway(wire: Wire, { code, sentence }: Refusal): void {
  wire.close(closeCodeOf(code), sentence)
}

/** A document's name as it stands in the path. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
