import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

/** Another process, started from a file of `tests/contract/processes`. */
export interface Child {
  /** The next line that it writes; throws when it ends without one. */
  line(): Promise<string>
  /** Ends it at once, as a power cut would, and gives what it had complained about. */
  kill(): Promise<string>
  /** The lines that it had written and nobody has read, once it has ended. */
  rest(): Promise<string[]>
}

/** Starts it with these arguments; it ends with the running test at the latest. */
export function startChild(file: URL, ...args: readonly string[]): Child {
  const child = spawn(process.execPath, [fileURLToPath(file), ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const exited = once(child, 'exit')
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  let complaints = ''
  child.stderr.on('data', (chunk) => {
    complaints += chunk
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  return {
    async line() {
      const { value, done } = await lines.next()
      if (done) throw new Error(`The other process has ended: ${complaints}`)
      return value
    },
    async kill() {
      child.kill('SIGKILL')
      await exited
      return complaints
    },
    async rest() {
      const rest: string[] = []
      for (let next = await lines.next(); !next.done; next = await lines.next()) rest.push(next.value)
      return rest
    },
  }
}
