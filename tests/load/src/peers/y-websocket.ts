import { createServer } from 'node:http'
import { setupWSConnection } from '@y/websocket-server/utils'
import { WebSocketServer } from 'ws'

// As the package's own start script, but with today's `ws` in place of version 6. LevelDB by its setting YPERSISTENCE.
const http = createServer((_, response) => response.end('okay'))
const sockets = new WebSocketServer({ noServer: true })
sockets.on('connection', (socket, request) => setupWSConnection(socket, request))
http.on('upgrade', (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (webSocket) => sockets.emit('connection', webSocket, request))
})

http.listen(Number(process.env.PORT), '127.0.0.1', () => process.stdout.write('ready\n'))
