import { hash } from 'node:crypto'
import { type IncomingMessage, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'

/** What RFC 6455 has the server put behind the client's key. */
const SUFFIX = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'
const KEY = /^[+/0-9A-Za-z]{22}==$/
/** The first of the protocols that a client offers; a browser that offered one wants to hear of one. */
const PROTOCOL = /^\s*([!#$%&'*+.^_`|~0-9A-Za-z-]+)\s*(,|$)/

/** The status to refuse a request with that is no WebSocket handshake as RFC 6455, 4.2.1 has it; null if it is one. */
export function handshakeProblem({ method, headers }: IncomingMessage): 400 | 405 | 426 | null {
  if (method !== 'GET') return 405
  if (!KEY.test(headers['sec-websocket-key'] ?? '')) return 400
  return headers['sec-websocket-version'] === '13' ? null : 426
}

/** The answer by which a handshake is done. No extension is taken: frames stay as they are, and can be shared. */
export function handshakeAnswer({ headers }: IncomingMessage): string {
  const accept = hash('sha1', `${headers['sec-websocket-key']}${SUFFIX}`, 'base64')
  const protocol = PROTOCOL.exec(headers['sec-websocket-protocol'] ?? '')?.[1]
  const chosen = protocol === undefined ? '' : `Sec-WebSocket-Protocol: ${protocol}\r\n`
  return `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n${chosen}\r\n`
}

/** Refuses before there is a WebSocket. */
export function refuseHandshake(socket: Duplex, status: 400 | 405 | 426 | 500): void {
  const version = status === 426 ? 'Sec-WebSocket-Version: 13\r\n' : ''
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n${version}\r\n`)
}
