import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { until } from './until.ts'

/** A socket that keeps what it hears. */
export interface TestSocket {
  readonly raw: WebSocket
  readonly texts: string[]
  readonly frames: Uint8Array[]
  /** The close code, once it was closed. */
  closed(): Promise<{ readonly code: number; readonly reason: string }>
  opened(): Promise<void>
}

/** Opens a WebSocket to a server (`http:` address); it ends with the test. */
export function openSocket(url: string, path: string, headers: Record<string, string> = {}): TestSocket {
  const raw = new WebSocket(`${url.replace(/^http/, 'ws')}${path}`, { headers })
  const texts: string[] = []
  const frames: Uint8Array[] = []
  let end: { code: number; reason: string } | null = null
  raw.on('message', (data: Buffer, binary) => {
    if (binary) frames.push(new Uint8Array(data))
    else texts.push(data.toString())
  })
  raw.on('close', (code, reason) => {
    end = { code, reason: reason.toString() }
  })
  raw.on('error', () => {})
  onTestFinished(() => raw.terminate())
  return {
    raw,
    texts,
    frames,
    closed: () => until(() => end),
    async opened() {
      await until(() => raw.readyState === WebSocket.OPEN)
    },
  }
}
