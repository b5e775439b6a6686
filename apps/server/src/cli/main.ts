import { type Config, ownConfig } from '../config.ts'
import { SetupProblem } from '../setup-problem.ts'
import { restoreBackup, writeBackup } from './backup.ts'
import { doctor } from './doctor.ts'
import { addFacilitator, linkFacilitator, listFacilitators } from './facilitators.ts'
import { deletePerson, deleteProgramme, deleteSession, expire } from './forget.ts'
import { rehearse } from './rehearse.ts'
import { readWords } from './words.ts'

const help = `Usage: coreflect <command>

  facilitator add NAME [--owner] [--api-token]
      Adds a facilitator and prints a sign-in link that is good for seven days.
      The first one becomes the owner of the installation, as does one with --owner.
      With --api-token nothing but a token is printed, for "Authorization: Bearer".
  facilitator link NAME [--api-token]
      The same for a facilitator who is there already, for instance after a lost password.
  facilitator list
      Prints who can sign in here, one a line.
  rehearse [--people 24] [--session CODE] [--speed 1] [--seed 1] [--url ADDRESS]
      Sends simulated people to a rehearsal, while the server runs. They come in once its doors are open, go where
      they are told, write, offer and answer, and go home when it is over or with Ctrl+C. CODE is a rehearsal, or a
      session that one is then made of; the newest if none is said. With --speed 10 ninety minutes take nine.
      The same seed gives the same people.
  session delete ID [--dry-run]
  programme delete ID [--dry-run]
  person delete SESSION PERSON [--dry-run]
      Deletes a session, all sessions of a programme with who met whom, or one person with what is theirs alone, at
      once and for good. ID is the id or the code of a session; PERSON an id, or a name in that session.
      Whoever is there is told. With --dry-run it only says how much would go, never a name or a word of it.
  expire [--at TIME] [--dry-run]
      Deletes what is due now, as the server does by itself every ten minutes; or what will be due at TIME,
      such as 2026-12-24.
  backup FILE
      Writes everything that is kept into one new file, also while the server runs. What is due for deletion is not in it.
  restore FILE
      Puts a backup into an empty installation, with SQLite or PostgreSQL, whichever it came from. A damaged file
      changes nothing.
  doctor
      Looks at an installation and changes nothing: settings, folders, space, database, clock, Redis, documents, what
      should have been deleted, uploaded files. Ends with 1 when something is wrong.
  help
      Prints this.

Settings are read from the environment, as by the server: see docs/configuration.md.
`

/** Words that want a verb after them. */
const nouns: ReadonlySet<string> = new Set(['facilitator', 'session', 'programme', 'person'])

async function run(argv: string[]): Promise<string> {
  const { values, positionals } = readWords(argv)
  const [noun, verb, ...rest] = positionals
  if (values.help || noun === undefined || noun === 'help') return help
  const order = nouns.has(noun) ? `${noun} ${verb ?? ''}`.trim() : noun
  const config = ownConfig()
  if (order === 'rehearse') return rehearse(config, values, (line) => process.stdout.write(line))
  const does = orders.get(order)
  if (does === undefined) throw new SetupProblem(`There is no command "${order}": see "coreflect help".`)
  return does(config, nouns.has(noun) ? rest : positionals.slice(1), values)
}

type Values = ReturnType<typeof readWords>['values']
type Order = (config: Config, words: readonly string[], values: Values) => Promise<string>

const isDry = (values: Values) => values['dry-run'] ?? false
const kindOf = (values: Values) => (values['api-token'] ? 'api' : 'sign-in')

const orders: ReadonlyMap<string, Order> = new Map<string, Order>([
  ['facilitator add', (config, words, set) => addFacilitator(config, words.join(' '), kindOf(set), set.owner ?? false)],
  ['facilitator list', (config) => listFacilitators(config)],
  ['facilitator link', (config, words, set) => linkFacilitator(config, words.join(' '), kindOf(set))],
  ['session delete', (config, words, set) => deleteSession(config, words.join(''), isDry(set))],
  ['programme delete', (config, words, set) => deleteProgramme(config, words.join(''), isDry(set))],
  [
    'person delete',
    (config, [session = '', ...person], set) => deletePerson(config, session, person.join(' '), isDry(set)),
  ],
  ['expire', (config, _, set) => expire(config, set.at, isDry(set))],
  ['backup', (config, words) => writeBackup(config, words.join(' '))],
  ['restore', (config, words) => restoreBackup(config, words.join(' '))],
  ['doctor', lookAround],
])

async function lookAround(config: Config): Promise<string> {
  const { text, well } = await doctor(config, Date.now())
  if (!well) process.exitCode = 1
  return text
}

try {
  process.stdout.write(await run(process.argv.slice(2)))
} catch (error) {
  const known = error instanceof SetupProblem
  process.stderr.write(`${known ? error.message : error instanceof Error ? error.stack : String(error)}\n`)
  process.exitCode = 1
}
