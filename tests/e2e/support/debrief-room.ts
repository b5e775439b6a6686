import type { Command, View } from '@coreflect/workshop'
import { type Caller, callerOf, claimOwner } from './api.ts'
import type { Joined } from './group-room.ts'
import type { RunningServer } from './server.ts'

/** A conference workshop of nine people whose rounds have been held, so that notes of them are on the debrief board. */
export interface DebriefRoom {
  readonly session: string
  readonly people: readonly Joined[]
  /** Who wrote a note, and whom it is about, by a word of its text. */
  readonly wrote: ReadonlyMap<string, { readonly author: Joined; readonly about: Joined }>
  say(command: Command): Promise<void>
  as(person: Joined, command: Command): Promise<void>
  look(person?: Joined): Promise<View>
}

/** What observers of the three groups noticed in each round, two notes a group; each has a word that no other has. */
const noticed: readonly (readonly string[])[] = [
  [
    'A long pause after she spoke, juniper',
    'The pause gave room to think, hazel',
    'An open question about what matters, alder',
    'Open questions and no advice at all, willow',
    'Leaning in, then waiting, rowan',
    'The same words came back, gently, aspen',
  ],
  [
    'Waiting through the pause without filling it, cedar',
    'A question that stayed open, linden',
    'Laughing together for a moment, maple',
    'Asked what hope looks like this week, larch',
    'Kept to the story as it was told, birch',
    'Named a worry and stayed with it, elder',
  ],
]

/** Holds `rounds` rounds by the API alone and turns to the debrief after the last of them. */
export async function openDebriefRoom(
  server: RunningServer,
  names: readonly string[],
  rounds: 1 | 2,
): Promise<DebriefRoom> {
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
    people.push({
      id: body.person,
      token: body.token,
      name,
      call: callerOf(server.url, { authorization: `Bearer ${body.token}` }),
    })
  }
  const person = (id: string | undefined): Joined => {
    const found = people.find((one) => one.id === id)
    if (found === undefined) throw new Error('A seat is empty')
    return found
  }
  await say({ type: 'start-session' })
  const wrote = new Map<string, { author: Joined; about: Joined }>()
  for (let round = 1; round <= rounds; round += 1) {
    await say({ type: 'form-groups', mode: 'mix-new', size: 3, seed: 5 })
    await say({ type: 'publish-groups' })
    await say({ type: 'start-activity', activity: `round-${round}` })
    await say({ type: 'start-turn' })
    const { groups, lenses, round: running } = await look()
    for (let steps = 0; (await look()).round?.stage === 'turn' && steps < 20; steps += 1)
      await say({ type: 'next-phase' })
    const lens = lenses.find((one) => one.id === running?.lens) ?? lenses[0]
    const kinds = lens?.kinds ?? []
    for (const [at, text] of (noticed[round - 1] ?? []).entries()) {
      const seats = groups[Math.floor(at / 2)]?.seats ?? []
      const [author, about] = [person(seats[2]?.person), person(seats[1]?.person)]
      const kind = kinds[at % Math.min(2, kinds.length)]?.id ?? ''
      const observation = {
        id: `note-${round}-${at}`,
        round,
        turn: 1,
        kind,
        about: 'listening',
        moment: 30,
        text,
      } as const
      await tell(author.call, { type: 'offer', observation })
      wrote.set(text.split(' ').at(-1) ?? '', { author, about })
    }
    for (const one of people) {
      for (const ask of (await look(one)).asks)
        await tell(one.call, { type: 'answer', ask: ask.id, answer: 'as-it-is' })
    }
    await say({ type: 'close-offers', round })
  }
  await say({ type: 'start-activity', activity: `debrief-${rounds}` })
  return { session, people, wrote, say, as: (one, command) => tell(one.call, command), look }
}
