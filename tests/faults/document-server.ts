import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Limits } from '@coreflect/sync'
import { afterAll, onTestFinished } from 'vitest'
import type { Answer, Question } from './processes/document-server.ts'

/** A running `processes/document-server.ts`. */
export interface DocumentServer {
  /** The address of `/sync`. */
  readonly url: string
  ask(question: Question): Promise<Answer>
  /** SIGKILL; resolves when it is gone. Throws when it had ended by itself. */
  kill(): Promise<void>
}

/** An empty folder, removed when the test has ended. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'coreflect-faults-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** What Node has compiled is kept from one start to the next: half of a start's work. */
const compiled = mkdtempSync(join(tmpdir(), 'coreflect-compiled-'))
afterAll(() => rmSync(compiled, { recursive: true, force: true }))

/** Starts one on the store at `store` (an address as of `DATABASE_URL`); it ends with the test. */
export async function startDocumentServer(store: string, limits: Partial<Limits> = {}): Promise<DocumentServer> {
  const file = join(import.meta.dirname, 'processes/document-server.ts')
  const child = fork(file, [store, JSON.stringify(limits)], {
    execArgv: [],
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  })
  let complaints = ''
  child.stderr?.on('data', (data: Buffer) => {
    complaints += data.toString()
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const ended = once(child, 'exit').then((): never => {
    throw new Error(`The document server ended: ${complaints}`)
  })
  ended.catch(() => {})
  const next = () => Promise.race([once(child, 'message').then(([answer]) => answer as Answer), ended])
  const { port } = await next()
  return {
    url: `ws://127.0.0.1:${port}/sync`,
    ask(question) {
      const answer = question.ask === 'compact' ? Promise.resolve({}) : next()
      child.send(question)
      return answer
    },
    kill: () => killed(child, () => complaints),
  }
}

async function killed(child: ChildProcess, complaints: () => string): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) throw new Error(`It had ended before: ${complaints()}`)
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
  if (complaints() !== '') throw new Error(`It complained: ${complaints()}`)
}
