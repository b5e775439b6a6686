import { parseArgs } from 'node:util'
import { SetupProblem } from '../setup-problem.ts'

/** An id as it is made here (21 letters, digits, `_` and `-`) that begins with a dash, as one of 64 does. No option is as long. */
const DASHED_ID = /^-[\w-]{20}$/
/** Before a dash this keeps it from being read as the beginning of an option. */
const GUARD = '='
const GUARDED_ID = /^=-[\w-]{20}$/

const unguarded = (word: string): string => (GUARDED_ID.test(word) ? word.slice(GUARD.length) : word)

/** The words and options of a command line; ids that begin with a dash are words. Throws a `SetupProblem` for an unknown option. */
export function readWords(argv: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: argv.map((word) => (DASHED_ID.test(word) ? `${GUARD}${word}` : word)),
      allowPositionals: true,
      options: {
        owner: { type: 'boolean' },
        at: { type: 'string' },
        'dry-run': { type: 'boolean' },
        'api-token': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        people: { type: 'string', default: '24' },
        session: { type: 'string' },
        speed: { type: 'string', default: '1' },
        seed: { type: 'string', default: '1' },
        url: { type: 'string' },
      },
    })
    const { session } = values
    return {
      values: session === undefined ? values : { ...values, session: unguarded(session) },
      positionals: positionals.map(unguarded),
    }
  } catch {
    throw new SetupProblem('There is an option here that does not exist: see "coreflect help".')
  }
}
