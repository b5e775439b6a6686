import { createServer } from 'node:http'
import { WebSocket, WebSocketServer } from 'ws'

// The floor: every message goes to everyone else of the room as it came. Nothing is read, kept or merged.
const rooms = new Map<string, Set<WebSocket>>()
const http = createServer()

new WebSocketServer({ server: http }).on('connection', (socket, request) => {
  const name = request.url ?? ''
  const room = rooms.get(name) ?? new Set()
  rooms.set(name, room.add(socket))
  socket.on('message', (message) => {
    for (const other of room) {
      if (other !== socket && other.readyState === WebSocket.OPEN) other.send(message, { binary: true })
    }
  })
  socket.on('close', () => room.delete(socket))
})

http.listen(Number(process.env.PORT), '127.0.0.1', () => process.stdout.write('ready\n'))
