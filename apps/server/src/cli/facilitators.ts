import type { Facilitator, Store } from '@coreflect/store'
import { nameSchema } from '@coreflect/workshop'
import * as v from 'valibot'
import { reachOf } from '../addresses.ts'
import { chance } from '../chance.ts'
import type { Config } from '../config.ts'
import { qrOf } from '../greeting.ts'
import { openHouse } from '../open-house.ts'
import { SetupProblem } from '../setup-problem.ts'
import { hashToken, newToken } from '../tokens.ts'

const sevenDays = 7 * 86_400_000

/** What is handed out: a link to sign in by, or a token for programs. */
type Kind = 'sign-in' | 'api'

/** Adds a facilitator; the first one is the owner. Gives what the terminal prints. */
export async function addFacilitator(config: Config, name: string, kind: Kind, owner: boolean): Promise<string> {
  return withStore(config, async (store) => {
    const facilitator = {
      id: chance.id(),
      name: readName(name),
      owner: owner || (await store.facilitators.count()) === 0,
      passwordHash: null,
    }
    if ((await store.facilitators.add(facilitator)) === 'name-taken')
      throw new SetupProblem(
        `There is a facilitator called ${facilitator.name} already: take another name, or "facilitator link".`,
      )
    return handOut(config, store, facilitator, kind)
  })
}

/** A new link or token for somebody who is there already. */
export async function linkFacilitator(config: Config, name: string, kind: Kind): Promise<string> {
  return withStore(config, async (store) => {
    const facilitator = await store.facilitators.findByName(readName(name))
    if (facilitator === null) throw new SetupProblem(`There is no facilitator called ${readName(name)}.`)
    return handOut(config, store, facilitator, kind)
  })
}

/** Who can sign in here, one a line; the owner is marked, and so is who has not chosen a password yet. */
export async function listFacilitators(config: Config): Promise<string> {
  return withStore(config, async (store) => {
    const facilitators = await store.facilitators.list()
    if (facilitators.length === 0) return 'Nobody can sign in here yet: see "facilitator add".\n'
    return facilitators
      .map(({ name, owner, passwordHash }) =>
        [name, ...(owner ? ['owner'] : []), ...(passwordHash === null ? ['no password yet'] : [])].join('\t'),
      )
      .map((line) => `${line}\n`)
      .join('')
  })
}

async function withStore(config: Config, work: (store: Store) => Promise<string>): Promise<string> {
  const store = await openHouse(config, Date.now)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

function readName(name: string): string {
  const read = v.safeParse(nameSchema, name)
  if (!read.success)
    throw new SetupProblem('Please say a name of 1 to 40 signs, such as: coreflect facilitator add Ana')
  return read.output
}

async function handOut(config: Config, store: Store, { id, name }: Facilitator, kind: Kind): Promise<string> {
  const token = newToken()
  const endsAt = kind === 'api' ? null : Date.now() + sevenDays
  await store.tokens.add(hashToken(token), { kind, facilitator: id }, endsAt)
  if (kind === 'api') return `${token}\n`
  const { others } = reachOf(config, config.PORT)
  const link = `${others}/claim#${token}`
  return `With this link, ${name} chooses a password and signs in. It works once, for seven days.\n\n  ${link}\n\n${qrOf(link)}\n`
}
