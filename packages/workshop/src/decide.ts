import type { Actor } from './actor.ts'
import type { Chance } from './chance.ts'
import { endActivity, pause, resume, startActivity } from './commands/activities.ts'
import { type Join, join, openLobby, rename, startSession } from './commands/arrival.ts'
import { closeSession, reopenSession } from './commands/close.ts'
import type { Command, CommandOf } from './commands/command.ts'
import { closeOffers } from './commands/debrief.ts'
import { discardGroups, formGroups, movePerson, placeGroup, publishGroups } from './commands/groups.ts'
import { answer, offer, takeBack } from './commands/offers.ts'
import { type Circumstance, type Decision, refused } from './commands/outcome.ts'
import { addTime, nextPhase, startTurn } from './commands/turns.ts'
import type { Session } from './session.ts'

interface Rule<C> {
  readonly by: 'facilitator' | 'person' | 'door'
  /** A quiet command leaves the version as it is: nobody else can tell that it happened [C3]. */
  readonly quiet?: true
  readonly apply: (session: Session, command: C, circumstance: Circumstance) => Decision
}

type Rules = { readonly [T in Command['type']]: Rule<CommandOf<T>> } & { readonly join: Rule<Join> }

const rules: Rules = {
  join: { by: 'door', apply: join },
  'open-lobby': { by: 'facilitator', apply: openLobby },
  'start-session': { by: 'facilitator', apply: startSession },
  'form-groups': { by: 'facilitator', apply: formGroups },
  'move-person': { by: 'facilitator', apply: movePerson },
  'place-group': { by: 'facilitator', apply: placeGroup },
  'publish-groups': { by: 'facilitator', apply: publishGroups },
  'discard-groups': { by: 'facilitator', apply: discardGroups },
  'start-activity': { by: 'facilitator', apply: startActivity },
  'start-turn': { by: 'facilitator', apply: startTurn },
  'next-phase': { by: 'facilitator', apply: nextPhase },
  pause: { by: 'facilitator', apply: pause },
  resume: { by: 'facilitator', apply: resume },
  'add-time': { by: 'facilitator', apply: addTime },
  'end-activity': { by: 'facilitator', apply: endActivity },
  'close-offers': { by: 'facilitator', apply: closeOffers },
  'close-session': { by: 'facilitator', apply: closeSession },
  'reopen-session': { by: 'facilitator', apply: reopenSession },
  rename: { by: 'person', apply: rename },
  offer: { by: 'person', quiet: true, apply: offer },
  'take-back': { by: 'person', quiet: true, apply: takeBack },
  answer: { by: 'person', quiet: true, apply: answer },
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
