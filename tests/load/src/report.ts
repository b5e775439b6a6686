import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cpus } from 'node:os'
import { join } from 'node:path'
import type { Results } from './results.ts'
import { tables } from './table.ts'

const file = join(import.meta.dirname, '../../../docs/performance.md')
const BEGIN = '<!-- bench:sync begins -->'
const END = '<!-- bench:sync ends -->'

/** Puts the tables into docs/performance.md, with what they were measured on. */
export function writeReport(results: Results): void {
  const text = readFileSync(file, 'utf8')
  const [before, rest] = text.split(BEGIN)
  const after = rest?.split(END)[1]
  if (before === undefined || after === undefined) throw new Error('docs/performance.md has no place for the tables.')
  writeFileSync(file, `${before}${BEGIN}\n\n${ground()}\n\n${tables(results)}\n\n${END}${after}`)
}

function ground(): string {
  const [cpu] = cpus()
  const versions = ['ws', 'yjs', '@y/websocket-server', '@hocuspocus/server'].map(
    (name) => `${name} ${versionOf(name)}`,
  )
  const date = new Date().toISOString().slice(0, 10)
  return `Measured on ${date}, ${cpus().length} cores (${cpu?.model ?? 'unknown'}), Node ${process.versions.node}, ${versions.join(', ')}.`
}

function versionOf(name: string): string {
  const paths = createRequire(import.meta.url).resolve.paths(name) ?? []
  for (const path of paths) {
    try {
      const { version } = JSON.parse(readFileSync(join(path, name, 'package.json'), 'utf8')) as { version: string }
      return version
    } catch {
      // It is further up.
    }
  }
  return 'unknown'
}
