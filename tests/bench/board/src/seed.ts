const SYNC = 0
const UPDATE = 2
const DURABLE = 4

function varUint(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  while (rest > 127) {
    bytes.push((rest & 127) | 128)
    rest >>>= 7
  }
  return [...bytes, rest]
}

/** Writes updates into a document of a running server, as a client of the y-websocket protocol, and waits until they are durable. */
export async function seed(url: string, doc: string, token: string, updates: readonly Uint8Array[]): Promise<void> {
  if (updates.length === 0) return
  const socket = new WebSocket(`${url.replace('http', 'ws')}/sync/${doc}?ack=1&token=${token}`)
  socket.binaryType = 'arraybuffer'
  await new Promise<void>((resolve, reject) => {
    socket.onopen = () => {
      for (const update of updates) socket.send(new Uint8Array([SYNC, UPDATE, ...varUint(update.length), ...update]))
    }
    socket.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => {
      const [type, count] = new Uint8Array(data)
      if (type === DURABLE && count === updates.length) resolve()
    }
    socket.onclose = ({ code }) => reject(new Error(`The document closed with ${code}.`))
  })
  socket.onclose = null
  socket.close()
}
