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

/** The counts of a runner's JSON report; a runner that left none counts as one failure. */
async function counts(report: string): Promise<{ passed: number; failed: number }> {
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(await readFile(report, 'utf8'))
    return { passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

let passed = 0
let failed = 0
for (const step of steps) {
  process.stdout.write(`\n— ${step.name}\n`)
  const well = await run(step.command)
  const found = step.report === undefined ? { passed: 0, failed: well ? 0 : 1 } : await counts(step.report)
  passed += found.passed
  failed += found.failed + (step.report !== undefined && !well && found.failed === 0 ? 1 : 0)
  if (!well) process.stdout.write(`${step.name}: not as it should be\n`)
}
await rm(out, { recursive: true, force: true })
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1
