import { sendCrew } from '@coreflect/rehearsal'
import type { Store } from '@coreflect/store'
import { fastest, rehearsalOf, type Session } from '@coreflect/workshop'
import { chance, readCode } from '../chance.ts'
import type { Config } from '../config.ts'
import { saveNew } from '../new-session.ts'
import { openHouse } from '../open-house.ts'
import { SetupProblem } from '../setup-problem.ts'

/** More people than this no room holds. */
const mostPeople = 500

export interface RehearseOptions {
  readonly people: string
  readonly session?: string | undefined
  readonly speed: string
  readonly seed: string
  readonly url?: string | undefined
}

/** Sends simulated people to a rehearsal on a server that runs, until it is over or Ctrl+C; tells how it goes by `say`. */
export async function rehearse(config: Config, options: RehearseOptions, say: (line: string) => void): Promise<string> {
  const people = wholeNumber('--people', options.people, 1, mostPeople)
  const speed = wholeNumber('--speed', options.speed, 1, fastest)
  const seed = wholeNumber('--seed', options.seed, 0, 2 ** 31)
  const url = (options.url ?? `http://127.0.0.1:${config.PORT}`).replace(/\/$/, '')
  const code = await findRehearsal(config, options.session, speed)
  await sayHello(url, code)
  const crew = await sendCrew({
    url,
    code,
    people,
    speed,
    seed,
    failed: (error) => say(`One of them stumbled: ${error instanceof Error ? error.message : String(error)}\n`),
  })
  say(`${people} simulated people wait at the door of the rehearsal ${code}. Lead it at ${url}/facilitate\n`)
  say('Ctrl+C sends them home.\n')
  const leave = () => void crew.stop()
  process.once('SIGINT', leave)
  process.once('SIGTERM', leave)
  let told = 0
  const telling = setInterval(() => {
    if (crew.present() === told) return
    told = crew.present()
    say(`${told} in the room\n`)
  }, 2_000)
  await crew.ended
  clearInterval(telling)
  process.off('SIGINT', leave)
  process.off('SIGTERM', leave)
  return 'They have all gone home.\n'
}

/**
 * The code of the rehearsal that is meant. A session that is none is left alone: a rehearsal of it is made. Without a code
 * it is the newest session that is not over.
 */
async function findRehearsal(config: Config, said: string | undefined, speed: number): Promise<string> {
  const store = await openHouse(config, Date.now)
  try {
    const session = said === undefined ? await newestSession(store) : await sessionWith(store, readCode(said))
    if (session.rehearsal !== undefined) return session.code
    const [facilitator] = session.facilitators
    if (facilitator === undefined) throw new SetupProblem('This session has no facilitator.')
    const copy = await saveNew({ store, chance }, facilitator, (named) =>
      rehearsalOf(session, { ...named, speed }, Date.now(), chance),
    )
    if (copy === null) throw new SetupProblem('No code was free. Please try again.')
    return copy.code
  } finally {
    await store.close()
  }
}

async function sessionWith(store: Store, code: string): Promise<Session> {
  const id = await store.sessions.findByCode(code)
  const stored = id === null ? null : await store.sessions.load(id)
  if (stored === null) throw new SetupProblem(`There is no session with the code ${code}.`)
  return stored.session
}

async function newestSession(store: Store): Promise<Session> {
  const facilitators = await store.facilitators.list()
  const sessions = (await Promise.all(facilitators.map(({ id }) => store.sessions.listFor(id)))).flat()
  const open = sessions.filter(({ state }) => state !== 'revisit')
  const newest = open.sort((a, b) => b.createdAt - a.createdAt)[0]
  if (newest === undefined) throw new SetupProblem('There is no session to rehearse yet: prepare one first.')
  return newest
}

async function sayHello(url: string, code: string): Promise<void> {
  const answer = await fetch(`${url}/api/join/${code}`).catch(() => null)
  if (answer === null) throw new SetupProblem(`No server answers at ${url}. Start it first, or say --url.`)
  if (!answer.ok) throw new SetupProblem(`There is no session with the code ${code}.`)
}

function wholeNumber(option: string, text: string, from: number, to: number): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < from || value > to)
    throw new SetupProblem(`${option} wants a whole number from ${from} to ${to}.`)
  return value
}
