import type { Command, View } from '@coreflect/workshop'
import type { Seats, Shape } from './bench-server.ts'

const LARGEST_GROUP = 6
const SMALLEST_GROUP = 2
/** Workshops have about as many people; more rooms are more sessions. */
const PEOPLE_OF_A_SESSION = 100

/** Calls the API with the given headers; throws when it is refused. */
type Call = <T>(path: string, body?: unknown) => Promise<T>

/** The group boards of sessions made through the API: everybody has joined by the code, sits in a published group and has a token. */
export async function furnishSessions(url: string, claim: string, shape: Shape): Promise<readonly Seats[]> {
  const cookie = await claimOwner(url, claim)
  const facilitator = callerOf(url, { cookie })
  const size = Math.max(shape.size, SMALLEST_GROUP)
  const perSession = Math.max(1, Math.floor(PEOPLE_OF_A_SESSION / size))
  const seats: Seats[] = []
  while (seats.length < shape.rooms) {
    const rooms = Math.min(perSession, shape.rooms - seats.length)
    seats.push(...(await furnishSession(url, facilitator, { rooms, size })))
  }
  return seats.map(({ doc, tokens }) => ({ doc, tokens: tokens.slice(0, shape.size) }))
}

async function claimOwner(url: string, token: string): Promise<string> {
  const answer = await fetch(`${url}/api/claim`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ token, name: 'Noor', password: 'a quiet long word' }),
  })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0]
  if (answer.status !== 201 || cookie === undefined) throw new Error(`The claim was refused: ${await answer.text()}`)
  return cookie
}

function callerOf(url: string, headers: Readonly<Record<string, string>>): Call {
  return async <T>(path: string, body?: unknown) => {
    const answer = await fetch(`${url}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json', origin: url, ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${path} was refused: ${await answer.text()}`)
    return (await answer.json()) as T
  }
}

async function furnishSession(url: string, facilitator: Call, { rooms, size }: Shape): Promise<Seats[]> {
  const { id, code } = await facilitator<{ id: string; code: string }>('/api/sessions', { template: 'trio-45' })
  const say = (command: Command) => facilitator(`/api/sessions/${id}/commands`, command)
  await say({ type: 'open-lobby' })
  const tokens = new Map<string, string>()
  for (let person = 0; person < rooms * size; person += 1) {
    const joined = await callerOf(url, {})<{ person: string; token: string }>('/api/join', {
      code,
      name: `Person ${person + 1}`,
    })
    tokens.set(joined.person, joined.token)
  }
  await say({ type: 'form-groups', mode: 'count-off', size: Math.min(size, LARGEST_GROUP) })
  const look = async () => (await facilitator<{ view: View }>(`/api/sessions/${id}/view`)).view
  if (size > LARGEST_GROUP) await gather(await look(), say)
  await say({ type: 'publish-groups' })
  const { groups } = await look()
  const seats = groups.map((group) => group.seats.map((seat) => tokens.get(seat.person) ?? ''))
  return Promise.all(seats.map(async (held) => ({ doc: await boardOf(url, id, held[0] ?? ''), tokens: held })))
}

/** Moves everybody into the first group, which makes one larger than groups are formed. */
async function gather({ draft }: View, say: (command: Command) => Promise<unknown>): Promise<void> {
  const [first, ...others] = draft?.groups ?? []
  if (first === undefined) throw new Error('No groups were formed')
  for (const { seats } of others) {
    for (const { person } of seats) await say({ type: 'move-person', person, group: first.id })
  }
}

async function boardOf(url: string, session: string, token: string): Promise<string> {
  const call = callerOf(url, { authorization: `Bearer ${token}` })
  const { view } = await call<{ view: View }>(`/api/sessions/${session}/view`)
  const board = view.docs.find((doc) => doc.kind === 'group')
  if (board === undefined) throw new Error('A person has no group board')
  return board.id
}
