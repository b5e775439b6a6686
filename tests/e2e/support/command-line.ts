import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { RunningServer } from './server.ts'

const root = join(import.meta.dirname, '../../..')

/** Adds a facilitator by the command line; gives the token of their sign-in link. */
export async function addFacilitator(server: RunningServer, name: string): Promise<string> {
  const env = { ...process.env, DATA_DIR: server.dataDir, PUBLIC_URL: server.url }
  const cli = ['apps/server/src/cli/main.ts', 'facilitator', 'add', name]
  const { stdout } = await promisify(execFile)(process.execPath, cli, { cwd: root, env })
  const token = /\/claim#([\w-]+)/.exec(stdout)?.[1]
  if (token === undefined) throw new Error(`No link was printed: ${stdout}`)
  return token
}
