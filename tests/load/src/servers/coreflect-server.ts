import { join } from 'node:path'
import { yWebsocketDialect } from '../wire/dialect.ts'
import type { BenchServer } from './bench-server.ts'
import { furnishSessions } from './coreflect-sessions.ts'
import { type ServerProcess, startProcess } from './server-process.ts'

const entry = join(import.meta.dirname, '../../../../apps/server/src/main.ts')

/** Nobody guesses codes here: a whole workshop is let in within seconds. All other settings are the defaults. */
const settings = { JOIN_TRIES: '1000000', COMMAND_TRIES: '1000000' }

const start = (folder: string, profile?: string): Promise<ServerProcess> =>
  startProcess({
    file: entry,
    env: { ...settings, DATA_DIR: folder },
    ready: async (port) => (await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null))?.ok === true,
    profile,
  })

/** Coreflect as it is started for a workshop: SQLite with full durability, sessions, tokens and rights. */
export const coreflectServer: BenchServer = {
  name: 'coreflect',
  title: 'Coreflect, SQLite',
  dialect: yWebsocketDialect('/sync', (token) => `?token=${token}&ack=1`),
  vouches: 'acknowledgement',
  start,
  async furnish(folder, shape) {
    const server = await start(folder)
    try {
      const claim = await claimToken(server)
      return await furnishSessions(`http://127.0.0.1:${server.port}`, claim, shape)
    } finally {
      await server.stop()
    }
  },
}

async function claimToken(server: ServerProcess): Promise<string> {
  for (;;) {
    const token = /\/claim#([\w-]+)/.exec(server.output())?.[1]
    if (token !== undefined) return token
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
