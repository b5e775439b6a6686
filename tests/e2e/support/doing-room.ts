import type { Command, Template, View } from '@coreflect/workshop'
import { type Caller, callerOf, claimOwner } from './api.ts'
import type { Joined } from './group-room.ts'
import type { RunningServer } from './server.ts'

const words = (en: string, es = en) => ({ en, es })
const activity = (id: string, type: Template['agenda'][number]['type'], title: string, prompt = '') => ({
  id,
  type,
  title: words(title),
  prompt: words(prompt),
  minutes: 10,
})

/** A small workshop with one activity of each type that has something to do beside practice. */
const workshop: Template = {
  id: 'all-types',
  title: words('A bit of everything'),
  summary: words('One of each'),
  people: { from: 3, to: 12 },
  lenses: [],
  agenda: [
    {
      ...activity('agreement', 'agreement', 'How do we want to be together?', 'Read the lines. Add what is missing.'),
      agreement: { lines: [words('Anyone may pass, always.'), words('What is told here stays here.')] },
    },
    {
      ...activity('talk', 'talk', 'Help that helped', 'Think of a time when somebody was really there for you.'),
      talk: {
        form: '1-2-4',
        mode: 'random',
        steps: [
          { id: 'alone', name: words('Alone'), seconds: 120, size: 1, each: false },
          { id: 'pairs', name: words('In pairs'), seconds: 150, size: 2, each: true },
          { id: 'fours', name: words('Two pairs together'), seconds: 480, size: 4, each: false },
        ],
      },
    },
    {
      ...activity('gallery', 'gallery', 'Walk the boards', 'Read what the others have opened.'),
      gallery: {},
    },
    {
      ...activity('round', 'go-round', 'Everyone’s voice once'),
      goRound: { question: words('One word for how you are now?'), pass: true },
    },
    {
      ...activity('plan', 'plan', 'What shall our days be about?', 'Add topics, then give your dots.'),
      plan: {
        cards: [words('Listening differently'), words('Hard conversations'), words('Power between us')],
        priorities: 3,
        places: [
          { id: 'day-1', title: words('Day 1') },
          { id: 'day-2', title: words('Day 2') },
        ],
      },
    },
    {
      ...activity('check', 'check', 'What stays?', 'Five minutes, for yourself.'),
      check: {
        kind: 'quiz',
        pass: 80,
        retake: true,
        items: [
          {
            id: 'who',
            question: words('Who decides what goes to the whole room?'),
            options: [words('The facilitators'), words('Those whom it is about')],
            right: [1],
            explanation: words('A note comes to the board only when everybody concerned says so.'),
          },
          {
            id: 'what',
            question: words('What can a go-round be?'),
            options: [words('A voice'), words('A duty'), words('A pass')],
            right: [0, 2],
            explanation: words('Passing is a voice as well.'),
          },
        ],
      },
    },
    {
      ...activity('present', 'present', 'Three ideas'),
      present: { cues: [words('Learning together'), words('The relationship'), words('Hope')] },
    },
    {
      ...activity('pulse', 'pulse', 'How is our pace?'),
      pulse: { questions: [{ kind: 'scale', question: words('How is the pace for you?'), options: [] }] },
    },
    activity('close', 'close', 'Closing', 'One takeaway.'),
  ],
}

/** A session of the small workshop, with its doors open and these people in it. */
export interface DoingRoom {
  readonly facilitator: Caller
  readonly session: string
  readonly screen: string
  readonly people: readonly Joined[]
  say(command: Command): Promise<void>
  /** Says something for one person; throws where it is refused. */
  sayAs(person: Joined, command: Command): Promise<void>
  look(caller: Caller): Promise<View>
}

/** Makes the small workshop on a fresh server and lets these people in, by the API alone. */
export async function openDoingRoom(server: RunningServer, names: readonly string[]): Promise<DoingRoom> {
  const facilitator = await claimOwner(server.url, server.claim)
  const kept = await facilitator.post<{ template: { id: string } }>('/api/templates', { template: workshop })
  if (kept.status !== 201) throw new Error(`The workshop was refused: ${JSON.stringify(kept.body)}`)
  const template = kept.body.template.id
  const made = await facilitator.post<{ id: string; code: string }>('/api/sessions', { template })
  const { id: session, code } = made.body
  const commandOf = async (caller: Caller, command: Command) => {
    const { status, body } = await caller.post(`/api/sessions/${session}/commands`, command)
    if (status !== 200) throw new Error(`${command.type} was refused: ${JSON.stringify(body)}`)
  }
  await commandOf(facilitator, { type: 'open-lobby' })
  const people: Joined[] = []
  for (const name of names) {
    const joining = { code, name, device: `device-of-${name}-0123456789` }
    const { body } = await callerOf(server.url).post<{ person: string; token: string }>('/api/join', joining)
    const call = callerOf(server.url, { authorization: `Bearer ${body.token}` })
    people.push({ id: body.person, token: body.token, name, call })
  }
  const { body: wall } = await facilitator.post<{ token: string }>(`/api/sessions/${session}/screen`)
  return {
    facilitator,
    session,
    screen: `${server.url}/screen/${session}#${wall.token}`,
    people,
    say: (command) => commandOf(facilitator, command),
    sayAs: (person, command) => commandOf(person.call, command),
    look: async (caller) => (await caller.get<{ view: View }>(`/api/sessions/${session}/view`)).body.view,
  }
}
