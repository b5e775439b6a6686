import type { Actor } from './actor.ts'
import type { Chance } from './chance.ts'
import { type Join, join } from './commands/arrival.ts'
import type { Command } from './commands/command.ts'
import { type Decision, refused } from './commands/outcome.ts'
import type { Rule, RulesFor } from './commands/rule.ts'
import { activityRules } from './commands/rules/activities.ts'
import { arrivalRules } from './commands/rules/arrival.ts'
import { closeRules } from './commands/rules/close.ts'
import { groupRules } from './commands/rules/groups.ts'
import { offerRules } from './commands/rules/offers.ts'
import { turnRules } from './commands/rules/turns.ts'
import type { Session } from './session.ts'

const rules: RulesFor<Command['type']> & { readonly join: Rule<Join> } = {
  join: { by: 'door', apply: join },
  ...arrivalRules,
  ...groupRules,
  ...activityRules,
  ...turnRules,
  ...offerRules,
  ...closeRules,
}

/** How many named commands are remembered, so that a doubled one is done once. */
const remembered = 200

/** Is the actor who they must be for this rule, in this session? */
function mayAct(session: Session, actor: Actor, by: Rule<never>['by']): boolean {
  if (actor.kind !== by) return false
  if (actor.kind === 'facilitator') return session.facilitators.some((one) => one.id === actor.id)
  return actor.kind === 'door' || (actor.kind === 'person' && session.people.some((one) => one.id === actor.id))
}

/**
 * What a command makes of a session. Pure: the same session, actor, command, time and chance give the same result, and
 * nothing is changed in place. A refused command leaves the session as it was. A command that carries an id and was done
 * before is accepted again and changes nothing.
 */
export function decide(session: Session, actor: Actor, command: Command | Join, now: number, chance: Chance): Decision {
  const rule = rules[command.type] as Rule<Command | Join>
  if (!mayAct(session, actor, rule.by)) return refused(session, 'not-allowed')
  const name = command.type !== 'join' && command.id !== undefined ? `${actorKey(actor)} ${command.id}` : null
  if (name !== null && session.done.some((one) => one.id === name)) return { session }
  const decision = rule.apply(session, command, { actor, now, chance })
  if (decision.refusal !== undefined || decision.session === session) return decision
  const version = session.version + (rule.quiet ? 0 : 1)
  const done = name === null ? session.done : [...session.done, { id: name, version }].slice(-remembered)
  return { session: { ...decision.session, version, done } }
}

function actorKey(actor: Actor): string {
  return 'id' in actor ? `${actor.kind} ${actor.id}` : actor.kind
}
