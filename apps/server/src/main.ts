import closeWithGrace from 'close-with-grace'
import { ownConfig } from './config.ts'
import { greeting } from './greeting.ts'
import { createLog } from './log.ts'
import { SetupProblem } from './setup-problem.ts'
import { startServer } from './start.ts'

async function main(): Promise<void> {
  const config = ownConfig()
  const log = createLog(config)
  const running = await startServer(config, { log })
  process.stdout.write(greeting(running.reach, running.claim))
  // One promise that nobody waited for must not end a workshop; a real exception may have left anything behind.
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'a promise failed unseen'))
  closeWithGrace({ delay: 10_000, logger: false, skip: ['unhandledRejection'] }, async ({ err }) => {
    if (err) log.fatal({ err }, 'the server leaves because of a fault')
    await running.close()
  })
}

try {
  await main()
} catch (error) {
  process.stderr.write(`${error instanceof SetupProblem ? error.message : unexpected(error)}\n`)
  process.exit(1)
}

function unexpected(error: unknown): string {
  return `Coreflect could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
}
