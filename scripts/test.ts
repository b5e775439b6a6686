import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Failure, type FileResult, readReport, replaced } from './test-report.ts'

type Command = readonly [string, ...string[]]

/** One check of the whole: a command, or a project of tests whose report is summed. */
type Step = { readonly name: string } & ({ readonly command: Command } | { readonly project: 'unit' | 'e2e' })

const steps: readonly Step[] = [
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'lint', command: ['biome', 'check', '--error-on-warnings'] },
  { name: 'unused code', command: ['knip'] },
  { name: 'tests', project: 'unit' },
  { name: 'build', command: ['pnpm', 'run', 'build'] },
  { name: 'size of the first load', command: ['pnpm', '--filter', '@coreflect/web', 'run', 'size'] },
  { name: 'browser tests', project: 'e2e' },
]

/** So many files are run a second time at most: more of them failing is no accident of the machine. */
const mostAgain = 4
const out = await mkdtemp(join(tmpdir(), 'coreflect-test-'))
/** Some hundred servers and commands are started: Node keeps what it compiled, or a second of each would go into that. */
const env = { ...process.env, NODE_COMPILE_CACHE: join(out, 'compiled') }

/** Runs a command with the repository's own tools on its path; resolves to whether it ended well. */
function run([command, ...args]: Command): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', env })
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(code === 0))
  })
}

async function runTests(project: string, files: readonly string[] = []): Promise<readonly FileResult[]> {
  const report = join(out, `${project}-${files.length}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const well = await run(['vitest', 'run', '--project', project, ...reporters, ...files])
  const results = await readReport(report)
  const file = `the runner of ${project}`
  if (results === null) return [{ file, passed: 0, failures: [{ file, title: file, message: 'It left no report.' }] }]
  if (well || results.some(({ failures }) => failures.length > 0)) return results
  return [...results, { file, passed: 0, failures: [{ file, title: file, message: 'It failed outside of a test.' }] }]
}

const failures: Failure[] = []
const unsteady: Failure[] = []
let passed = 0
for (const step of steps) {
  process.stdout.write(`\n— ${step.name}\n`)
  if ('command' in step) {
    const well = await run(step.command)
    if (!well) failures.push({ file: step.name, title: step.name, message: 'See above.' })
    continue
  }
  const first = await runTests(step.project)
  const bad = first.filter((result) => result.failures.length > 0)
  const again = bad.length > 0 && bad.length <= mostAgain
  if (again) process.stdout.write(`\n— ${step.name}: ${bad.length} once more\n`)
  const files = bad.map(({ file }) => file)
  const results = again ? replaced(first, await runTests(step.project, files)) : first
  const still = results.flatMap((result) => result.failures)
  passed += results.reduce((sum, result) => sum + result.passed, 0)
  failures.push(...still)
  unsteady.push(
    ...bad.flatMap((result) => result.failures).filter(({ title }) => !still.some((one) => one.title === title)),
  )
}
await rm(out, { recursive: true, force: true })
// Last of all, so that whoever sees only the end of a long log knows what to mend. A test that needs a second run is a defect too.
for (const { title, message } of unsteady) process.stdout.write(`\n≈ unsteady: ${title}\n${message.slice(0, 1_500)}\n`)
for (const { title, message } of failures) process.stdout.write(`\n✗ ${title}\n${message.slice(0, 1_500)}\n`)
process.stdout.write(`\n${passed} passed, ${failures.length} failed\n`)
process.exitCode = failures.length === 0 ? 0 : 1
