import type { Command, View } from '@coreflect/workshop'
import { type Caller, callerOf, claimOwner } from './api.ts'
import type { Joined } from './group-room.ts'
import type { RunningServer } from './server.ts'

/** A conference workshop of nine people in three groups of three, whose first groups are formed and announced. */
export interface NineRoom {
  readonly session: string
  readonly people: readonly Joined[]
  /** Who wrote a note that came by the API, and whom it is about, by the last word of its text. */
  readonly wrote: ReadonlyMap<string, { readonly author: Joined; readonly about: Joined }>
  say(command: Command): Promise<void>
  as(person: Joined, command: Command): Promise<void>
  look(person?: Joined): Promise<View>
  /** Who sits in each group of the round that runs or comes next, in the order of the seats. */
  seated(): Promise<readonly (readonly Joined[])[]>
  /** Ends the turns of the running round one after the other, until notes can be offered. */
  toOffers(): Promise<void>
  /** Two notes from each of these groups (counted from 0), offered by the third seat and about the second, who says yes. */
  offerFrom(groups: readonly number[], round: 1 | 2): Promise<void>
}

/** What observers noticed in each round, two notes a group; each ends with a word that no other has. */
const noticed: readonly (readonly (readonly [string, string])[])[] = [
  [
    ['It went quiet, and nobody hurried, juniper', 'Asked what matters, willow'],
    ['The pause gave room to think, hazel', 'An open question about what matters, alder'],
    ['Leaning in, then waiting, rowan', 'The same words came back, gently, aspen'],
  ],
  [
    ['Waiting through the pause without filling it, cedar', 'A question that stayed open, linden'],
    ['Laughing together for a moment, maple', 'Asked what hope looks like this week, larch'],
    ['Kept to the story as it was told, birch', 'Named a worry and stayed with it, elder'],
  ],
]

/** Brings nine people into a workshop that has begun, by the API alone. */
export async function openNineRoom(
  server: Pick<RunningServer, 'url' | 'claim'>,
  names: readonly string[],
): Promise<NineRoom> {
  const lead = await claimOwner(server.url, server.claim)
  const made = await lead.post<{ id: string; code: string }>('/api/sessions', { template: 'conf-90' })
  const { id: session, code } = made.body
  const path = `/api/sessions/${session}`
  const tell = async (caller: Caller, command: Command) => {
    const { status, body } = await caller.post(`${path}/commands`, command)
    if (status !== 200) throw new Error(`${command.type} was refused: ${JSON.stringify(body)}`)
  }
  const say = (command: Command) => tell(lead, command)
  const look = async (person?: Joined) => (await (person?.call ?? lead).get<{ view: View }>(`${path}/view`)).body.view
  await say({ type: 'open-lobby' })
  const people: Joined[] = []
  for (const name of names) {
    const joining = { code, name, device: `device-of-${name}-0123456789` }
    const { body } = await callerOf(server.url).post<{ person: string; token: string }>('/api/join', joining)
    const call = callerOf(server.url, { authorization: `Bearer ${body.token}` })
    people.push({ id: body.person, token: body.token, name, call })
  }
  const person = (id: string): Joined => {
    const found = people.find((one) => one.id === id)
    if (found === undefined) throw new Error('A seat is empty')
    return found
  }
  await say({ type: 'start-session' })
  await say({ type: 'form-groups', mode: 'mix-new', size: 3, seed: 5 })
  await say({ type: 'publish-groups' })
  const wrote = new Map<string, { author: Joined; about: Joined }>()
  const seated = async () => (await look()).groups.map(({ seats }) => seats.map((seat) => person(seat.person)))
  return {
    session,
    people,
    wrote,
    say,
    as: (one, command) => tell(one.call, command),
    look,
    seated,
    async toOffers() {
      for (let steps = 0; (await look()).round?.stage === 'turn' && steps < 20; steps += 1)
        await say({ type: 'next-phase' })
    },
    async offerFrom(groups, round) {
      const [seats, { lenses, round: running }] = [await seated(), await look()]
      const kinds = lenses.find(({ id }) => id === running?.lens)?.kinds ?? []
      for (const group of groups) {
        const [, about, author] = seats[group] ?? []
        if (about === undefined || author === undefined) throw new Error(`Group ${group + 1} is not complete`)
        for (const [at, text] of (noticed[round - 1]?.[group] ?? []).entries()) {
          const id = `note-${round}-${group}-${at}`
          const note = { id, round, turn: 1, kind: kinds[at]?.id ?? '', about: 'listening', moment: 30, text } as const
          await tell(author.call, { type: 'offer', observation: note })
          wrote.set(text.split(' ').at(-1) ?? '', { author, about })
        }
        for (const ask of (await look(about)).asks)
          await tell(about.call, { type: 'answer', ask: ask.id, answer: 'as-it-is' })
      }
    },
  }
}
