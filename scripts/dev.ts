import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/**
 * Runs the server, restarted at every change, and Vite for the pages, together: open http://localhost:4401.
 * Both end with this process, and this process with either of them.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const web = `${root}apps/web`

const children = [
  spawn(process.execPath, ['--watch', 'apps/server/src/main.ts'], {
    cwd: root,
    stdio: 'inherit',
    env: { PUBLIC_URL: 'http://localhost:4401', LOG_LEVEL: 'debug', ...process.env },
  }),
  spawn(process.execPath, [`${web}/node_modules/vite/bin/vite.js`], { cwd: web, stdio: 'inherit' }),
]

function endAll(): void {
  for (const child of children) child.kill()
}

for (const child of children) child.on('exit', endAll)
process.on('SIGINT', endAll)
process.on('SIGTERM', endAll)
