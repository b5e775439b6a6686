import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** What stands before the nodes: each connection goes to the next node that takes it. */
export interface Balancer {
  readonly url: string
  stop(): Promise<void>
}

/** Starts one; nobody is bound to a node, as with Caddy's round robin. */
export async function startBalancer(ports: readonly number[]): Promise<Balancer> {
  const sockets = new Set<Socket>()
  let next = 0

  function lead(client: Socket, tries: number): void {
    const port = ports[next++ % ports.length] ?? 0
    const node = connect(port, '127.0.0.1')
    node.once('connect', () => {
      sockets.add(node)
      client.pipe(node)
      node.pipe(client)
      node.once('close', () => client.destroy())
      client.once('close', () => node.destroy())
    })
    node.on('error', () => {
      if (node.connecting || node.bytesRead + node.bytesWritten === 0) {
        if (tries > 1 && !client.destroyed) return lead(client, tries - 1)
      }
      client.destroy()
    })
    node.once('close', () => sockets.delete(node))
  }

  const server = createServer((client) => {
    sockets.add(client)
    client.on('error', () => client.destroy())
    client.once('close', () => sockets.delete(client))
    lead(client, ports.length)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The machine gave no port.')
  return {
    url: `http://127.0.0.1:${address.port}`,
    async stop() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
