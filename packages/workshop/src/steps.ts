import type { Actor } from './actor.ts'
import type { Command, CommandOf } from './commands/command.ts'
import type { Circumstance } from './commands/outcome.ts'
import { positionOf } from './position.ts'
import { type Flow, flowKeys, type Step, type StepKind } from './run-facts.ts'
import type { Session } from './session.ts'

/** How long a step can be taken back, in ms. */
export const undoTime = 30_000

type Told = { readonly kind: StepKind } & Partial<Omit<Step, 'kind' | 'id' | 'by' | 'at'>>
type Teller<C> = (after: Session, command: C, now: number, before: Session) => Told

/** Where a command has led a round to: its next turn, the next phase of the turn, its offers. */
function arrived(after: Session, { group }: { readonly group?: string | undefined }, now: number): Told {
  const { stage, turn, phase } = positionOf(after, now, group)
  const place = { round: after.rounds.at(-1)?.round ?? null, turn, group: group ?? null }
  if (stage === 'offer') return { kind: 'offers', ...place }
  return phase === 'talk' ? { kind: 'turn', ...place } : { kind: 'phase', ...place, phase }
}

/** The commands that move a session on, and what is told of each. Every one of them can be taken back while nothing hinders it. */
const tellers: { readonly [T in Command['type']]?: Teller<CommandOf<T>> } & {
  readonly 'change-agenda': Teller<unknown>
} = {
  'open-lobby': () => ({ kind: 'doors-opened' }),
  'start-session': (after) => ({ kind: 'begun', activity: after.current?.activity ?? null }),
  'start-activity': (_, { activity }) => ({ kind: 'activity', activity }),
  'end-activity': (_, __, ___, before) => ({ kind: 'ended', activity: before.current?.activity ?? null }),
  'start-turn': arrived,
  'next-phase': arrived,
  'follow-room': (after, { group }) => ({ kind: 'room-time', group, round: after.rounds.at(-1)?.round ?? null }),
  'add-time': (_, { seconds, group }) => ({ kind: 'time', seconds, group: group ?? null }),
  pause: () => ({ kind: 'paused' }),
  resume: () => ({ kind: 'resumed' }),
  'publish-groups': (after) => ({ kind: 'groups', round: after.groupings.at(-1)?.round ?? null }),
  'close-offers': (_, { round }) => ({ kind: 'offers-closed', round }),
  'close-session': () => ({ kind: 'closed' }),
  'reopen-session': () => ({ kind: 'reopened' }),
  'turn-page': (_, { activity }) => ({ kind: 'page', activity }),
  replan: () => ({ kind: 'replanned' }),
  'change-agenda': () => ({ kind: 'replanned' }),
  'talk-step': (_, { to }) => ({ kind: 'talk', turn: to + 1 }),
  'talk-voice': () => ({ kind: 'voice' }),
  'voice-done': () => ({ kind: 'voice' }),
  'turn-cue': (_, { to }) => ({ kind: 'cue', turn: to + 1 }),
  undo: (_, __, ___, before) => ({ kind: 'undone', undone: before.step?.kind ?? null }),
}

const nothing = { activity: null, round: null, turn: null, phase: null, group: null, seconds: null, undone: null }

/** Did notes become cards in this change, or texts and answers go? Then it cannot be taken back [C3, C5]. */
function notesWent(before: Session, after: Session): boolean {
  return (
    after.outcomes.length > before.outcomes.length ||
    after.cards.length > before.cards.length ||
    after.offers.length < before.offers.length
  )
}

/** What a change took the place of, in the parts that a step can be taken back in. */
function replaced(before: Session, after: Session): Flow {
  return Object.fromEntries(flowKeys.filter((key) => before[key] !== after[key]).map((key) => [key, before[key]]))
}

/**
 * The changed session with its step written down: who did what, and how it is taken back. A change that is no step leaves the
 * newest step as it is; where it touches what that step changed, the step can be taken back no more.
 */
export function withStep(
  before: Session,
  after: Session,
  command: { readonly type: string },
  { actor, now, chance }: Circumstance,
): Session {
  const tell = tellers[command.type as Command['type']] as Teller<unknown> | undefined
  if (tell === undefined || actor.kind !== 'facilitator') return stillUndoable(before, after)
  const told: Step = { ...nothing, ...tell(after, command, now, before), id: chance.id(), by: nameOf(actor), at: now }
  const final = command.type === 'undo' || notesWent(before, after)
  return { ...after, step: told, undo: final ? null : { until: now + undoTime, before: replaced(before, after) } }
}

function stillUndoable(before: Session, after: Session): Session {
  if (after.undo === null) return after
  // Nobody who has come in is put before a closed door again.
  if (after.undo.before.state === 'draft' && after.people.length > before.people.length) return { ...after, undo: null }
  const touched = flowKeys.some((key) => key in (after.undo?.before ?? {}) && before[key] !== after[key])
  return touched ? { ...after, undo: null } : after
}

function nameOf({ id, name }: Extract<Actor, { kind: 'facilitator' }>): Step['by'] {
  return { id, name }
}
