import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../../../apps/server/src/config.ts'
import { startServer } from '../../../apps/server/src/start.ts'
import { freePort } from './server.ts'

/** A whole server in this process, whose clock can be moved on. */
export interface MovedServer {
  readonly url: string
  readonly claim: string
  /** Moves its clock on by so many ms, and deletes what is due then. */
  pass(milliseconds: number): Promise<void>
  stop(): Promise<void>
}

export async function startMovedServer(): Promise<MovedServer> {
  const folder = await mkdtemp(join(tmpdir(), 'coreflect-moved-'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  let ahead = 0
  const config = readConfig({ PORT: String(port), HOST: '127.0.0.1', PUBLIC_URL: url, LOG_LEVEL: 'silent' }, folder)
  const running = await startServer(config, { now: () => Date.now() + ahead })
  return {
    url,
    claim: `${url}/claim#${running.claim ?? ''}`,
    async pass(milliseconds) {
      ahead += milliseconds
      await running.expire()
    },
    async stop() {
      await running.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
