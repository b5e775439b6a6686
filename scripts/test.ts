import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** One check of the whole: a command, and whether it is a test runner whose report is to be summed. */
interface Step {
  readonly name: string
  readonly command: readonly [string, ...string[]]
  readonly report?: string
}

const out = await mkdtemp(join(tmpdir(), 'coreflect-test-'))
const vitest = (project: string): Step => ({
  name: project === 'e2e' ? 'browser tests' : 'tests',
  report: join(out, `${project}.json`),
  command: [
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(out, `${project}.json`)}`,
  ],
})

const steps: readonly Step[] = [
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'lint', command: ['biome', 'check', '--error-on-warnings'] },
  { name: 'unused code', command: ['knip'] },
  vitest('unit'),
  { name: 'build', command: ['pnpm', 'run', 'build'] },
  { name: 'size of the first load', command: ['pnpm', '--filter', '@coreflect/web', 'run', 'size'] },
  vitest('e2e'),
]

/** Runs a command with the repository's own tools on its path; resolves to whether it ended well. */
function run([command, ...args]: readonly [string, ...string[]]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit' })
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(code === 0))
  })
}

/** What a runner's JSON report says of one test or file that did not end well. */
interface Failure {
  readonly title: string
  readonly message: string
}

interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numFailedTestSuites: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message: string
    readonly assertionResults: readonly {
      readonly fullName: string
      readonly status: string
      readonly failureMessages: readonly string[] | null
    }[]
  }[]
}

interface Found {
  readonly passed: number
  readonly failed: number
  readonly failures: readonly Failure[]
}

/** The tests that failed, and the files that could not be run at all. */
function failuresOf({ testResults }: Report): Failure[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const tests = assertionResults.filter((test) => test.status === 'failed')
    if (tests.length === 0 && status === 'failed') return [{ title: name, message }]
    return tests.map(({ fullName, failureMessages }) => ({
      title: `${name}: ${fullName}`,
      message: failureMessages?.join('\n') ?? '',
    }))
  })
}

/** What a runner's JSON report counts; a runner that left none counts as one failure. */
async function found(step: Step, path: string, well: boolean): Promise<Found> {
  try {
    const report = JSON.parse(await readFile(path, 'utf8')) as Report
    const failures = failuresOf(report)
    const failed = Math.max(report.numFailedTests, failures.length, well ? 0 : 1)
    return { passed: report.numPassedTests, failed, failures }
  } catch {
    return { passed: 0, failed: 1, failures: [{ title: step.name, message: 'It left no report.' }] }
  }
}

let passed = 0
let failed = 0
const failures: Failure[] = []
for (const step of steps) {
  process.stdout.write(`\n— ${step.name}\n`)
  const well = await run(step.command)
  const result: Found =
    step.report === undefined
      ? { passed: 0, failed: well ? 0 : 1, failures: well ? [] : [{ title: step.name, message: 'See above.' }] }
      : await found(step, step.report, well)
  passed += result.passed
  failed += result.failed
  failures.push(...result.failures)
}
await rm(out, { recursive: true, force: true })
// Last of all, so that whoever sees only the end of a long log knows what to mend.
for (const { title, message } of failures) process.stdout.write(`\n✗ ${title}\n${message.slice(0, 4_000)}\n`)
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1
