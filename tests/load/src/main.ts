import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { Grounds } from './grounds.ts'
import { OTHERS_AT_MOST } from './load-gauge.ts'
import { type Options, readOptions } from './options.ts'
import { output } from './output.ts'
import { writeReport } from './report.ts'
import { readResults, saveFigures } from './results.ts'
import type { Figures, Scenario } from './scenarios/scenario.ts'
import { scenarios } from './scenarios.ts'
import { servers } from './servers.ts'
import { tables } from './table.ts'

/** The servers have the other core. */
const LOAD_CORE = '1'

const options = readOptions(process.argv.slice(2), {
  scenarios: scenarios.map(({ name }) => name),
  servers: servers.map(({ name }) => name),
})

if (options.table) writeReport(readResults())
else await measure(options)
console.log(tables(readResults()))

async function measure({ scenarios: chosen, keep, ...rest }: Options): Promise<void> {
  execFileSync('taskset', ['-apc', LOAD_CORE, String(process.pid)])
  const grounds = new Grounds(join(output, 'grounds'))
  try {
    for (const scenario of scenarios) if (chosen.includes(scenario.name)) await repeat(scenario, grounds, rest)
  } finally {
    if (!keep) await grounds.clear()
  }
}

/** The servers take turns, so that whatever else the machine does meets all of them. */
async function repeat(
  scenario: Scenario,
  grounds: Grounds,
  { servers: chosen, repeats, seconds, profile }: Pick<Options, 'servers' | 'repeats' | 'seconds' | 'profile'>,
): Promise<void> {
  const taking = servers.filter(({ name }) => chosen.includes(name) && scenario.servers.includes(name))
  const times = scenario.repeats ?? repeats
  for (let time = 0; time < times; time += 1) {
    for (const server of taking) {
      const figures = await undisturbed(() => scenario.run({ server, grounds, seconds, profile }))
      saveFigures(scenario.name, server.name, time, figures)
      console.log(`${scenario.name} ${server.name} ${time + 1} of ${times}: ${told(figures)}`)
    }
  }
}

/** Tries again when others were at work on the machine, and takes what was disturbed least. */
async function undisturbed(run: () => Promise<Figures>): Promise<Figures> {
  let best = await run()
  for (let more = 2; more > 0 && (best.others ?? 0) > OTHERS_AT_MOST; more -= 1) {
    const again = await run()
    if ((again.others ?? 0) < (best.others ?? 0)) best = again
  }
  return best
}

function told(figures: Figures): string {
  const words = Object.entries(figures).map(([name, value]) => `${name} ${Number(value.toPrecision(4))}`)
  return words.join(', ')
}
