import type { Actor, Command, View } from '../index.ts'
import { viewFor } from '../index.ts'
import { facilitator, person, Rehearsal } from './workshop.ts'

export const second: Actor = { kind: 'facilitator', id: 'fac-2', name: 'Samir' }

/** Six people in two groups of three in the first turn of round 1, and a second facilitator. */
export class Room extends Rehearsal {
  constructor(people = 6) {
    super(people)
    this.session = { ...this.session, facilitators: [...this.session.facilitators, { id: 'fac-2', name: 'Samir' }] }
  }

  /** Into the first turn. */
  toTurn(): this {
    this.must(facilitator, { type: 'form-groups', mode: 'count-off', size: 3 })
    this.must(facilitator, { type: 'publish-groups' })
    this.must(facilitator, { type: 'start-activity', activity: 'round-1' })
    this.must(facilitator, { type: 'start-turn' })
    return this
  }

  /** The id of a group, from 0. */
  group(at: number): string {
    return this.session.groupings.at(-1)?.groups[at]?.id ?? ''
  }

  board(at: number): string {
    return this.session.groupings.at(-1)?.groups[at]?.board ?? ''
  }

  /** Who sits in a group, from 0. */
  members(at: number): readonly string[] {
    return this.session.groupings.at(-1)?.groups[at]?.seats.map((seat) => seat.person) ?? []
  }

  member(group: number, seat: number): string {
    return this.members(group)[seat] ?? ''
  }

  see(actor: Actor): View {
    return viewFor(this.session, actor, this.now)
  }

  /** Says a command as a person. */
  as(id: string, command: Command): void {
    this.must(person(id), command)
  }

  /** Says a command as the first facilitator. */
  lead(command: Command): void {
    this.must(facilitator, command)
  }

  lines(id: string): readonly string[] {
    return this.see(person(id)).lines.map(({ kind, names }) => [kind, ...names].join(' '))
  }
}
