import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { WebSocket } from 'ws'
import { until } from '../e2e/support/until.ts'
import type { Hostile } from './hostile-frames.ts'

/** What was wrong with the answers to hostile messages; empty when nothing was. */
export interface Verdict {
  readonly wrong: string[]
  sent: number
  readonly codes: Map<number, number>
}

/** Sends messages one by one, on a new connection whenever one was ended, and judges each end. */
export async function attack(address: string, messages: Iterator<Hostile>, verdict: Verdict): Promise<void> {
  let socket: WebSocket | null = null
  for (let next = messages.next(); !next.done; next = messages.next()) {
    const { what, frame, code } = next.value
    // Half of them speak before the server has said a word.
    socket ??= await openSocket(address, verdict.sent % 2 === 0)
    const ended = await answerTo(socket, frame)
    verdict.sent += 1
    if (ended !== null) verdict.codes.set(ended, (verdict.codes.get(ended) ?? 0) + 1)
    if (code === null ? ended !== null && ended !== 4409 : ended !== code)
      verdict.wrong.push(`${what} (${hex(frame)}): ended with ${ended}`)
    if (ended !== null) socket = null
  }
  socket?.terminate()
}

const hex = (frame: Uint8Array | string) => Buffer.from(frame).subarray(0, 200).toString('hex')

async function openSocket(address: string, patient: boolean): Promise<WebSocket> {
  const socket = new WebSocket(address)
  socket.on('error', () => {})
  const greeted = new Promise<void>((resolve) => socket.once('message', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve())
    socket.once('close', (code) => reject(new Error(`The door was closed with ${code}.`)))
  })
  if (patient) await greeted
  return socket
}

/** The code that the connection ends with, or null when the server still answers on it. */
function answerTo(socket: WebSocket, frame: Uint8Array | string): Promise<number | null> {
  return new Promise((resolve) => {
    const onPong = () => {
      socket.off('close', onClose)
      resolve(null)
    }
    const onClose = (code: number) => {
      socket.off('pong', onPong)
      resolve(code)
    }
    socket.once('pong', onPong)
    socket.once('close', onClose)
    socket.send(frame)
    socket.ping()
  })
}

/** What is said below the frames, byte by byte, right behind the request and before any answer to it. */
export const rawSpeeches: ReadonlyMap<string, readonly number[]> = new Map([
  ['half a frame', [0x82, 0x90, 1, 2, 3, 4, 9]],
  ['a length of 2^63', [0x82, 0xff, 0x7f, 255, 255, 255, 255, 255, 255, 255, 1, 2, 3, 4]],
  ['fragments that never end', [0x02, 0x81, 0, 0, 0, 0, 3, 0x00, 0x81, 0, 0, 0, 0, 3]],
  ['a fragment of nothing', [0x80, 0x81, 0, 0, 0, 0, 3]],
  ['a frame without a mask', [0x82, 0x01, 3]],
  ['an operation that is none', [0x8b, 0x80, 0, 0, 0, 0]],
  ['reserved bits', [0xf2, 0x81, 0, 0, 0, 0, 3]],
  ['a long ping', [0x89, 0xfe, 0, 200, 0, 0, 0, 0]],
  ['broken text', [0x81, 0x82, 0, 0, 0, 0, 0xc0, 0x80]],
  ['a close with half a code', [0x88, 0x81, 0, 0, 0, 0, 3]],
  ['a message as it should be', [0x82, 0x81, 0, 0, 0, 0, 3]],
  ['text', [0x81, 0x81, 0, 0, 0, 0, 65]],
  ['an update of rubbish in two fragments', [0x02, 0x82, 0, 0, 0, 0, 0, 2, 0x80, 0x83, 0, 0, 0, 0, 2, 255, 255]],
])

/** Asks for a WebSocket and speaks at once; hangs up when something came back, or with the first word if `rude`. */
export async function speakRaw(address: string, bytes: readonly number[], rude: boolean): Promise<void> {
  const { hostname, port, pathname, search } = new URL(address)
  const request = [
    `GET ${pathname}${search} HTTP/1.1`,
    `Host: ${hostname}:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    '\r\n',
  ].join('\r\n')
  let heard = false
  const socket: Socket = connect(Number(port), hostname)
  socket.on('data', () => {
    heard = true
  })
  socket.on('error', () => {})
  socket.write(Buffer.concat([Buffer.from(request), Uint8Array.from(bytes)]))
  await until(() => socket.bytesWritten > request.length || socket.destroyed)
  if (!rude) await until(() => heard || socket.destroyed)
  socket.destroy()
}
