import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type GroupRoom, openGroupRoom } from '../e2e/support/group-room.ts'
import { type RunningServer, startServer } from '../e2e/support/server.ts'

const names = ['Ana', 'Bel', 'Cleo', 'Dov', 'Eva', 'Finn']

/** The server as `pnpm start` runs it, with a group at work on its board. */
export interface RealServer {
  readonly server: RunningServer
  readonly room: GroupRoom
  /** The address of `/sync`. */
  readonly url: string
  /** The address of its SQLite file, as of `DATABASE_URL`. */
  readonly store: string
  /** The group's board for one of its three people, with acknowledgements. */
  address(person: number): string
}

/** Starts one with these settings; it ends with the test. */
export async function startRealServer(settings: Readonly<Record<string, string>> = {}): Promise<RealServer> {
  const server = await startServer(settings)
  onTestFinished(() => server.stop())
  const room = await openGroupRoom(server, names)
  const url = `${server.url.replace(/^http/, 'ws')}/sync`
  return {
    server,
    room,
    url,
    store: `sqlite:${join(settings.DATA_DIR ?? server.dataDir, 'coreflect.sqlite')}`,
    address: (person) => `${url}/${room.board}?token=${room.trio[person % 3]?.token}&ack=1`,
  }
}

/** Lines of its log from `warn` upwards: what an operator would be troubled with. */
export function troublesOf(output: string): readonly string[] {
  return output.split('\n').filter((line) => /^\{"level":(40|50|60),/.test(line))
}

/** Bytes of memory that the process holds, as it tells Prometheus. */
export async function residentBytes({ server }: RealServer): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text()
  const bytes = /^coreflect_process_resident_memory_bytes (\S+)$/m.exec(text)?.[1]
  if (bytes === undefined) throw new Error('The server does not tell its memory.')
  return Number(bytes)
}
