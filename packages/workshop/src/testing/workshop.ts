import type { Actor, Chance, ChangeAgenda, Command, Session, Template } from '../index.ts'
import { createSession, decide } from '../index.ts'

/** Ids and seeds that follow from a number alone, so that a test can be run again. */
export function plainChance(start = 1): Chance {
  let count = start
  return {
    id: () => `id-${count++}`,
    seed: () => (count++ * 2_654_435_761) >>> 0,
  }
}

const role = (id: string) => ({ id, name: { en: id }, who: { en: `the ${id}` }, card: { en: `card of the ${id}` } })

const practice = (round: number, fictional: boolean) => ({
  id: `round-${round}`,
  type: 'practice' as const,
  title: { en: `Round ${round}` },
  prompt: { en: 'Practise.' },
  minutes: 12,
  lens: 'plain',
  practice: {
    round,
    mode: 'random' as const,
    size: 3,
    roles: [role('speaker'), role('listener'), role('observer')],
    brief: 60,
    phases: { talk: 120, self: 30, partner: 30, observer: 20 },
    offer: 60,
    scenario: { title: { en: 'A scene' }, text: { en: 'scenario text' }, forRole: 'speaker', fictional },
  },
})

const plain = (id: string, type: 'arrive' | 'debrief' | 'close') => ({
  id,
  type,
  title: { en: id },
  prompt: { en: '' },
  minutes: 5,
})

/** A workshop of two rounds; the second one with people's own stories. */
export const template: Template = {
  id: 'two-rounds',
  title: { en: 'Two rounds' },
  summary: { en: '' },
  people: { from: 3, to: 60 },
  agenda: [
    plain('arrive', 'arrive'),
    practice(1, true),
    plain('debrief', 'debrief'),
    practice(2, false),
    plain('close', 'close'),
  ],
  lenses: [
    {
      id: 'plain',
      name: { en: 'Plain' },
      kinds: [
        { id: 'heard', name: { en: 'Heard' }, hint: { en: '' } },
        { id: 'noticed', name: { en: 'Noticed' }, hint: { en: '' } },
      ],
    },
  ],
}

export const facilitator: Actor = { kind: 'facilitator', id: 'fac', name: 'Noor' }
export const person = (id: string): Actor => ({ kind: 'person', id })

/** A session under test: says commands, moves its clock, throws where a step of the set-up is refused. */
export class Rehearsal {
  session: Session
  now = 1_000_000
  readonly chance: Chance

  constructor(people: number, seed = 1) {
    this.chance = plainChance(seed)
    this.session = createSession(
      { id: 's', code: 'ABC234', template, locale: 'en', facilitator: { id: 'fac', name: 'Noor' } },
      this.now,
      this.chance,
    )
    this.must(facilitator, { type: 'open-lobby' })
    for (let i = 1; i <= people; i += 1) this.join(`p${i}`, `Name${i}x`)
  }

  join(id: string, name: string): void {
    this.session = decide(
      this.session,
      { kind: 'door' },
      { type: 'join', person: id, name },
      this.now,
      this.chance,
    ).session
  }

  /** Takes another facilitator into the team. */
  bring(id: string, name: string): void {
    const command = { type: 'bring-facilitator', facilitator: id, name } as const
    this.session = decide(this.session, { kind: 'door' }, command, this.now, this.chance).session
  }

  try(actor: Actor, command: Command | ChangeAgenda) {
    const decision = decide(this.session, actor, command, this.now, this.chance)
    this.session = decision.session
    return decision
  }

  must(actor: Actor, command: Command): void {
    const { refusal } = this.try(actor, command)
    if (refusal) throw new Error(`${command.type}: ${refusal.code}`)
  }

  /** Goes to the offers of round 1. */
  toOffers(): void {
    this.must(facilitator, { type: 'form-groups', seed: 7 })
    this.must(facilitator, { type: 'publish-groups' })
    this.must(facilitator, { type: 'start-activity', activity: 'round-1' })
    this.must(facilitator, { type: 'start-turn' })
    this.now += 600_000
  }
}
