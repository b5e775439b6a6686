import type { Command, View } from '@coreflect/workshop'
import { type Caller, callerOf, claimOwner } from './api.ts'
import type { RunningServer } from './server.ts'

/** Somebody who joined through the API, and the token that a browser may take over. */
export interface Joined {
  readonly id: string
  readonly token: string
  readonly name: string
  readonly call: Caller
}

/** A session whose practice runs: the people of its first group, and somebody who sits in another one. */
export interface GroupRoom {
  readonly facilitator: Caller
  readonly session: string
  readonly code: string
  readonly board: string
  readonly trio: readonly [Joined, Joined, Joined]
  readonly stranger: Joined
  say(command: Command): Promise<void>
}

/** Brings a fresh server to a running practice round with two groups of three, by the API alone. */
export async function openGroupRoom(server: RunningServer, names: readonly string[]): Promise<GroupRoom> {
  const facilitator = await claimOwner(server.url, server.claim)
  const made = await facilitator.post<{ id: string; code: string }>('/api/sessions', { template: 'trio-45' })
  const { id: session, code } = made.body
  const look = async (caller: Caller) => (await caller.get<{ view: View }>(`/api/sessions/${session}/view`)).body.view
  const say = async (command: Command) => {
    const { status, body } = await facilitator.post(`/api/sessions/${session}/commands`, command)
    if (status !== 200) throw new Error(`${command.type} was refused: ${JSON.stringify(body)}`)
  }
  await say({ type: 'open-lobby' })
  const people: Joined[] = []
  for (const name of names) {
    const joining = { code, name, device: `device-of-${name}-0123456789` }
    const { body } = await callerOf(server.url).post<{ person: string; token: string }>('/api/join', joining)
    const call = callerOf(server.url, { authorization: `Bearer ${body.token}` })
    people.push({ id: body.person, token: body.token, name, call })
  }
  await say({ type: 'form-groups', mode: 'random', size: 3, seed: 7 })
  await say({ type: 'publish-groups' })
  await say({ type: 'start-session' })
  const view = await look(facilitator)
  const practice = view.agenda.find((item) => item.round === 1)
  await say({ type: 'start-activity', activity: practice?.id ?? '' })

  const seated = view.groups[0]?.seats.map((seat) => seat.person) ?? []
  const trio = people.filter((person) => seated.includes(person.id))
  const stranger = people.find((person) => !seated.includes(person.id))
  if (trio.length !== 3 || stranger === undefined) throw new Error('Two groups of three were asked for')
  const board = (await look((trio[0] as Joined).call)).docs.find((doc) => doc.kind === 'group')?.id ?? ''
  return { facilitator, session, code, board, trio: trio as [Joined, Joined, Joined], stranger, say }
}
