import type { Session } from '../session.ts'
import type { Command, CommandOf } from './command.ts'
import type { Circumstance, Decision } from './outcome.ts'

/** What happens at a command, and whose it is. */
export interface Rule<C> {
  /** `group` is anyone of a group: a person in the room, or the device on its table. */
  readonly by:
    | 'facilitator'
    | 'person'
    | 'group'
    | 'table'
    | 'door'
    | readonly ('facilitator' | 'person' | 'table' | 'keepsake')[]
  /** A quiet command leaves the version as it is: nobody else can tell that it happened [C3]. */
  readonly quiet?: true
  readonly apply: (session: Session, command: C, circumstance: Circumstance) => Decision
}

/** The rules of one family of commands. A file for each, so that `decide` alone knows them all. */
export type RulesFor<T extends Command['type']> = { readonly [K in T]: Rule<CommandOf<K>> }
