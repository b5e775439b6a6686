import { parseArgs } from 'node:util'

/** What a run of the load test does. */
export interface Options {
  readonly scenarios: readonly string[]
  readonly servers: readonly string[]
  readonly repeats: number
  readonly seconds: number
  readonly profile: string | undefined
  /** Leaves the data that were prepared for the next run. */
  readonly keep: boolean
  /** Only writes the tables of what was measured before. */
  readonly table: boolean
}

/** Reads the command line. Throws on names that there are not. */
export function readOptions(
  args: readonly string[],
  known: { readonly scenarios: readonly string[]; readonly servers: readonly string[] },
): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      servers: { type: 'string' },
      repeats: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '10' },
      profile: { type: 'string' },
      keep: { type: 'boolean', default: false },
      table: { type: 'boolean', default: false },
    },
  })
  return {
    scenarios: chosen('--only', values.only, known.scenarios),
    servers: chosen('--servers', values.servers, known.servers),
    repeats: positive('--repeats', values.repeats),
    seconds: positive('--seconds', values.seconds),
    profile: values.profile,
    keep: values.keep,
    table: values.table,
  }
}

function chosen(option: string, text: string | undefined, known: readonly string[]): readonly string[] {
  if (text === undefined) return known
  const names = text.split(',')
  const unknown = names.filter((name) => !known.includes(name))
  if (unknown.length > 0) throw new RangeError(`${option} knows ${known.join(', ')}; not ${unknown.join(', ')}.`)
  return names
}

function positive(option: string, text: string): number {
  const value = Number(text)
  if (!(value > 0)) throw new RangeError(`${option} wants a number above 0.`)
  return value
}
