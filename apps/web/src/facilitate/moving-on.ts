import { type Command, type Position, positionIn, type View } from '@coreflect/workshop'

/** Commands that move the workshop on. Each says where the facilitator saw it stand, so that a late press skips nothing. */
const movingOn: ReadonlySet<Command['type']> = new Set<Command['type']>([
  'start-session',
  'start-activity',
  'end-activity',
  'start-turn',
  'next-phase',
  'add-time',
  'pause',
  'resume',
  'close-offers',
  'publish-groups',
  'close-session',
  'reopen-session',
  'replan',
])

const inRound = ['stage', 'turn', 'phase'] as const
const inAgenda = ['activity', ...inRound] as const
const anywhere = ['state', 'draft', ...inAgenda] as const

/** What a command changes of where a workshop stands. */
const moves: { readonly [type in Command['type']]?: readonly (keyof Position)[] } = {
  'start-session': anywhere,
  'close-session': anywhere,
  'reopen-session': anywhere,
  undo: anywhere,
  'start-activity': inAgenda,
  'end-activity': inAgenda,
  'start-turn': inRound,
  'next-phase': inRound,
  'close-offers': inRound,
  pause: ['state'],
  resume: ['state'],
  'form-groups': ['draft'],
  'publish-groups': ['draft'],
  'discard-groups': ['draft'],
}

const groupIn = (command: Command): string | undefined =>
  'group' in command ? (command.group ?? undefined) : undefined

/**
 * The command with what it expects. One's own commands that are underway still are no news to who pressed them: what those
 * change is not expected to stand as it did, or a quick second press would be refused because of the first. What moves one
 * group moves no other, and not everyone.
 */
export function expecting(command: Command, view: View, underway: Iterable<Command>): Command {
  if (!movingOn.has(command.type)) return command
  const group = groupIn(command)
  const { planned, ...place } = positionIn(view, group)
  const here = [...underway].filter((one) => [undefined, group].includes(groupIn(one)))
  const own = new Set(here.flatMap(({ type }) => moves[type] ?? []))
  const seen = { ...place, ...Object.fromEntries([...own].map((key) => [key, undefined])) }
  // Another's change of the plan must not hold up a step; only of two changes of it would both shorten the day.
  return { ...command, expects: command.type === 'replan' ? { ...seen, planned } : seen }
}
