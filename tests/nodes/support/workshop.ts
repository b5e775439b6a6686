import type { Command, View } from '@coreflect/workshop'
import { type Caller, callerOf, claimOwner } from '../../e2e/support/api.ts'

export interface Person {
  readonly id: string
  readonly name: string
  readonly token: string
}

/** A workshop in its first turn, everybody in one group; commands and looks go by whichever address is named. */
export interface Workshop {
  readonly id: string
  readonly people: readonly Person[]
  /** The board of the one group. */
  readonly board: string
  /** The facilitator, by this address. */
  facilitator(url: string): Caller
  /** Gives a command as the facilitator; tells the status. */
  say(url: string, command: Command): Promise<number>
  look(url: string, person: Person): Promise<View>
  /** Joins one more person. */
  join(url: string, name: string): Promise<Person>
}

/** Becomes the owner by this link, once for an installation. */
export async function ownerCookie(url: string, claim: string): Promise<string> {
  await claimOwner(url, `${url}${claim}`)
  const { cookie } = await callerOf(url).post('/api/sign-in', { name: 'Noor', password: 'a quiet long word' })
  if (cookie === null) throw new Error('The owner cannot sign in')
  return cookie
}

/** Makes a session and brings it into a turn. */
export async function openWorkshop(url: string, cookie: string, names = ['Ana', 'Jo', 'Kim']): Promise<Workshop> {
  const facilitator = (at: string) => callerOf(at, { cookie })
  const made = await facilitator(url).post<{ id: string; code: string }>('/api/sessions', { template: 'trio-45' })
  const { id, code } = made.body
  const say = async (at: string, command: Command) =>
    (await facilitator(at).post(`/api/sessions/${id}/commands`, command)).status
  const must = async (command: Command) => {
    const status = await say(url, command)
    if (status !== 200) throw new Error(`${command.type} was refused with ${status}`)
  }
  const join = async (at: string, name: string): Promise<Person> => {
    const device = `the device of ${name} 0123456789`
    const { body } = await callerOf(at).post<{ person: string; token: string }>('/api/join', { code, name, device })
    return { id: body.person, name, token: body.token }
  }
  const look = async (at: string, { token }: Person) =>
    (await callerOf(at, { authorization: `Bearer ${token}` }).get<{ view: View }>(`/api/sessions/${id}/view`)).body.view

  await must({ type: 'open-lobby' })
  const people: Person[] = []
  for (const name of names) people.push(await join(url, name))
  await must({ type: 'form-groups', mode: 'count-off', size: 3 })
  await must({ type: 'publish-groups' })
  await must({ type: 'start-session' })
  await must({ type: 'start-activity', activity: 'practice' })
  await must({ type: 'start-turn' })
  const [first] = people
  const board = first && (await look(url, first)).docs.find(({ kind }) => kind === 'group')?.id
  if (board === undefined) throw new Error('The group has no board')
  return { id, people, board, facilitator, say, look, join }
}
