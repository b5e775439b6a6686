import { connect, createServer, type Socket } from 'node:net'

/** A network between browsers and a server, which can be cut for some of them while the server goes on for the others. */
export interface Wire {
  readonly url: string
  /** Breaks every connection and lets none through. */
  cut(): void
  mend(): void
  close(): Promise<void>
}

/** Lays a wire to a server on this computer. */
export async function layWire(to: string): Promise<Wire> {
  const port = Number(new URL(to).port)
  const ends = new Set<Socket>()
  let whole = true
  const hold = (socket: Socket, other: Socket) => {
    ends.add(socket)
    socket.on('error', () => other.destroy())
    socket.on('close', () => {
      ends.delete(socket)
      other.destroy()
    })
    socket.pipe(other)
  }
  const server = createServer((near) => {
    if (!whole) return near.destroy()
    const far = connect(port, '127.0.0.1')
    hold(near, far)
    hold(far, near)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port was given')
  const cut = () => {
    whole = false
    for (const socket of ends) socket.destroy()
  }
  return {
    url: `http://localhost:${address.port}`,
    cut,
    mend() {
      whole = true
    },
    close() {
      cut()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
