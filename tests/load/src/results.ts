import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { output } from './output.ts'
import type { Figures } from './scenarios/scenario.ts'

const file = join(output, 'sync.json')

/** By scenario, then by server: the figures of each repeat. */
export type Results = Record<string, Record<string, Figures[]>>

/** Everything that was measured so far. */
export function readResults(): Results {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Results
  } catch {
    return {}
  }
}

/** Keeps the figures of one run; a first repeat takes the place of whatever was there. */
export function saveFigures(scenario: string, server: string, repeat: number, figures: Figures): void {
  const results = readResults()
  const before = results[scenario]?.[server] ?? []
  results[scenario] = { ...results[scenario], [server]: [...(repeat === 0 ? [] : before), figures] }
  mkdirSync(output, { recursive: true })
  writeFileSync(file, `${JSON.stringify(results, null, 1)}\n`)
}
