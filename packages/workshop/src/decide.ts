import type { Actor } from './actor.ts'
import { afterwards } from './afterwards.ts'
import type { Chance } from './chance.ts'
import { type ChangeAgenda, changeAgenda } from './commands/agenda.ts'
import { type CarryOn, carryOn, type Join, join } from './commands/arrival.ts'
import type { Command } from './commands/command.ts'
import { type BringGuest, bringGuest } from './commands/guests.ts'
import { type Decision, refused } from './commands/outcome.ts'
import type { Rule, RulesFor } from './commands/rule.ts'
import { activityRules } from './commands/rules/activities.ts'
import { arrivalRules } from './commands/rules/arrival.ts'
import { boardRules } from './commands/rules/boards.ts'
import { broadcastRules } from './commands/rules/broadcasts.ts'
import { closeRules } from './commands/rules/close.ts'
import { debriefRules } from './commands/rules/debrief.ts'
import { doingRules } from './commands/rules/doings.ts'
import { groupRules } from './commands/rules/groups.ts'
import { keepingRules } from './commands/rules/keeping.ts'
import { mediaRules } from './commands/rules/media.ts'
import { offerRules } from './commands/rules/offers.ts'
import { peopleRules } from './commands/rules/people.ts'
import { runningRules } from './commands/rules/running.ts'
import { showingRules } from './commands/rules/showing.ts'
import { signalRules } from './commands/rules/signals.ts'
import { tableRules } from './commands/rules/tables.ts'
import { teamRules } from './commands/rules/team.ts'
import { turnRules } from './commands/rules/turns.ts'
import { visitRules } from './commands/rules/visits.ts'
import { type SetTable, setTable } from './commands/tables.ts'
import { type BringFacilitator, bringFacilitator } from './commands/team.ts'
import { asExpected, positionOf } from './position.ts'
import type { Session } from './session.ts'
import { withStep } from './steps.ts'
import { tableIn } from './tables.ts'
import { knows } from './view-for.ts'

/** What the server asks for by itself, once it has looked whether it may; never comes over the wire. */
type OwnCommand = Join | BringFacilitator | CarryOn | SetTable | BringGuest | ChangeAgenda

const rules: RulesFor<Command['type']> & {
  readonly join: Rule<Join>
  readonly 'bring-facilitator': Rule<BringFacilitator>
  readonly 'carry-on': Rule<CarryOn>
  readonly 'set-table': Rule<SetTable>
  readonly 'bring-guest': Rule<BringGuest>
  readonly 'change-agenda': Rule<ChangeAgenda>
} = {
  join: { by: 'door', apply: join },
  'bring-facilitator': { by: 'door', apply: bringFacilitator },
  'carry-on': { by: 'door', apply: carryOn },
  'set-table': { by: 'door', apply: setTable },
  'bring-guest': { by: 'door', apply: bringGuest },
  'change-agenda': { by: 'facilitator', apply: changeAgenda },
  ...arrivalRules,
  ...groupRules,
  ...activityRules,
  ...turnRules,
  ...showingRules,
  ...offerRules,
  ...debriefRules,
  ...closeRules,
  ...runningRules,
  ...teamRules,
  ...peopleRules,
  ...signalRules,
  ...broadcastRules,
  ...visitRules,
  ...tableRules,
  ...keepingRules,
  ...doingRules,
  ...mediaRules,
  ...boardRules,
}

/** How many named commands are remembered, so that a doubled one is done once. */
const remembered = 200

/** Is the actor who they must be for this rule, in this session? */
function mayAct(session: Session, actor: Actor, by: Rule<never>['by']): boolean {
  if (typeof by !== 'string') return by.some((kind) => kind === actor.kind) && knows(session, actor)
  if (by === 'group') return mayAct(session, actor, actor.kind === 'table' ? 'table' : 'person')
  if (actor.kind !== by) return false
  if (actor.kind === 'table') return tableIn(session, actor.id) !== undefined
  if (actor.kind === 'facilitator') return session.facilitators.some((one) => one.id === actor.id)
  return actor.kind === 'door' || (actor.kind === 'person' && session.people.some((one) => one.id === actor.id))
}

/**
 * What a command makes of a session. Pure: the same session, actor, command, time and chance give the same result, and
 * nothing is changed in place. A refused command leaves the session as it was. A command that carries an id and was done
 * before is accepted again and changes nothing. One that expects the session to stand elsewhere than it does is refused as
 * `moved-on`: of two facilitators who press at once, the second skips nothing.
 */
export function decide(
  session: Session,
  actor: Actor,
  command: Command | OwnCommand,
  now: number,
  chance: Chance,
): Decision {
  const rule = rules[command.type] as Rule<Command | OwnCommand>
  if (!mayAct(session, actor, rule.by)) return refused(session, 'not-allowed')
  const name = 'id' in command && command.id !== undefined ? `${actorKey(actor)} ${command.id}` : null
  if (name !== null && session.done.some((one) => one.id === name)) return { session }
  if (elsewhere(session, command, now)) return refused(session, 'moved-on')
  const circumstance = { actor, now, chance }
  const decision = rule.apply(session, command, circumstance)
  if (decision.refusal !== undefined || decision.session === session) return decision
  const version = session.version + (rule.quiet ? 0 : 1)
  const done = name === null ? session.done : [...session.done, { id: name, version }].slice(-remembered)
  const after = withStep(session, afterwards(session, decision.session, circumstance), command, circumstance)
  return {
    session: { ...after, version, done, agendaVersion: session.agendaVersion + (samePlan(session, after) ? 0 : 1) },
  }
}

/** Is the agenda as it was, and as much of it begun? */
function samePlan(before: Session, after: Session): boolean {
  const same = before.agenda === after.agenda && before.lenses === after.lenses && before.actual === after.actual
  return same && before.current?.activity === after.current?.activity
}

/** Did the sender see the session, or the group that the command names, stand elsewhere than it does? */
function elsewhere(session: Session, command: Command | OwnCommand, now: number): boolean {
  if (!('expects' in command) || command.expects === undefined) return false
  const group = 'group' in command ? command.group : undefined
  return !asExpected(positionOf(session, now, group ?? undefined), command.expects)
}

function actorKey(actor: Actor): string {
  return 'id' in actor ? `${actor.kind} ${actor.id}` : actor.kind
}
