import { WebSocketServer } from 'ws'

const pingEvery = 25_000

/** Frames above this never reach the server's own limit, which tells the client why; `ws` ends them with 1009. */
const mostBytes = 8 * 1024 * 1024

/**
 * The WebSocket server. Every socket has an `error` listener (without one a single hostile frame ends the process), is
 * asked for a sign of life, and is let go when it gave none: phones that lock leave sockets that hang silently.
 */
export function createSocketServer(): WebSocketServer {
  const server = new WebSocketServer({ noServer: true, maxPayload: mostBytes })
  const alive = new WeakSet<object>()
  server.on('connection', (socket) => {
    alive.add(socket)
    socket.on('pong', () => alive.add(socket))
    socket.on('message', () => alive.add(socket))
    socket.on('error', () => socket.terminate())
  })
  const pinging = setInterval(() => {
    for (const socket of server.clients) {
      if (!alive.delete(socket)) socket.terminate()
      else if (socket.readyState === socket.OPEN) socket.ping()
    }
  }, pingEvery)
  server.on('close', () => clearInterval(pinging))
  return server
}
