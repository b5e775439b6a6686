import type { Command, View } from '@coreflect/workshop'
import { cookieOf, get, post } from './call.ts'
import type { TestServer } from './server.ts'

export const password = 'a quiet long word'

export interface TestPerson {
  readonly id: string
  readonly name: string
  readonly token: string
  readonly device: string
}

/** A session with its facilitator (an API caller by cookie) and people. */
export interface TestWorkshop {
  readonly id: string
  readonly code: string
  readonly cookie: string
  readonly people: readonly TestPerson[]
  /** Gives a command as the facilitator, or as the person with this token; throws when it is refused. */
  say(command: Command, token?: string): Promise<number>
  /** Looks as the facilitator, or by this token. */
  look(token?: string): Promise<View>
}

/** Claims the installation; gives the owner's cookie. */
export async function claimOwner(server: TestServer, name = 'Noor'): Promise<string> {
  const claimed = await post(`${server.url}/api/claim`, { token: server.claim, name, password })
  if (claimed.status !== 201) throw new Error(`The claim was refused with ${claimed.status}`)
  return cookieOf(claimed)
}

/** An owner, a session (of the trio practice, if none is said) with open doors, and these people in it. */
export async function openWorkshop(
  server: TestServer,
  names = ['Ana', 'Jo', 'Kim'],
  template = 'trio-45',
): Promise<TestWorkshop> {
  const cookie = await claimOwner(server)
  const made = await post(`${server.url}/api/sessions`, { template }, { cookie })
  const { id = '', code = '' } = made.body
  const as = (token?: string) => (token === undefined ? { cookie } : { token })

  async function say(command: Command, token?: string): Promise<number> {
    const { status, body } = await post(`${server.url}/api/sessions/${id}/commands`, command, as(token))
    if (status !== 200) throw new Error(`${command.type} was refused: ${body.code}`)
    return Number(body.version)
  }
  await say({ type: 'open-lobby' })
  const people: TestPerson[] = []
  for (const name of names) {
    const device = `the device of ${name} 0123456789`
    const { body } = await post(`${server.url}/api/join`, { code, name, device })
    people.push({ id: body.person ?? '', name, token: body.token ?? '', device })
  }
  return {
    id,
    code,
    cookie,
    people,
    say,
    look: async (token) => (await get(`${server.url}/api/sessions/${id}/view`, as(token))).body.view as unknown as View,
  }
}

/** Brings a workshop into the first turn of its round, everyone in one group; gives who holds which role. */
export async function beginTurn(workshop: TestWorkshop): Promise<ReadonlyMap<string, TestPerson>> {
  await workshop.say({ type: 'form-groups', mode: 'count-off', size: 3 })
  await workshop.say({ type: 'publish-groups' })
  await workshop.say({ type: 'start-session' })
  await workshop.say({ type: 'start-activity', activity: 'practice' })
  await workshop.say({ type: 'start-turn' })
  const { round } = await workshop.look(workshop.people[0]?.token)
  return new Map(
    (round?.roles ?? []).map(({ person, role }) => [
      role.id,
      workshop.people.find(({ id }) => id === person) as TestPerson,
    ]),
  )
}
