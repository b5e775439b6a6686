import type { Command, View } from '@coreflect/workshop'
import type { Character } from './characters.ts'
import { between, type Draw, drawsFor, pick } from './draws.ts'
import { inActivities } from './in-activities.ts'
import { signalsIn } from './signals.ts'
import { roundNow, situationOf } from './situation.ts'
import { sayings } from './words.ts'

/** Something that a simulated person does. */
export type Deed =
  | { readonly do: 'note' | 'page' | 'takeaway' | 'theme'; readonly text: string }
  | { readonly do: 'observe'; readonly text: string; readonly kind: string; readonly about: 'listening' | 'between' }
  | { readonly do: 'drag' | 'show' | 'offer' | 'sort' | 'leave' }
  | { readonly do: 'lock'; readonly seconds: number }
  | { readonly do: 'say'; readonly command: Command }

/** A deed and how many of the person's seconds they wait before it. */
export interface Planned {
  readonly after: number
  readonly deed: Deed
}

/** Everything that a plan follows from, besides the view. */
export interface Mind {
  readonly seed: number
  readonly character: Character
  /** The commands that the server knows. */
  readonly commands: ReadonlySet<string>
}

/**
 * What a person has in mind to do in the situation that they see. Pure: the same view and the same mind give the same plan.
 */
export function planFor(view: View, mind: Mind): readonly Planned[] {
  const { character, commands, seed } = mind
  const situation = situationOf(view)
  const draw = drawsFor(seed, character.index, situation)
  const round = roundNow(view)
  if (round !== null) return [...inRound(view, round, mind, draw), ...signalsIn(round, mind, draw)]
  const says = sayings[view.session.locale]
  const chance = (share: number, after: number, deed: Deed) => (draw() < share ? [{ after, deed }] : [])
  switch (view.now?.type) {
    case 'arrive':
    case 'reflect':
    case 'present':
      return chance(0.25, between(draw, 10, 60), { do: 'page', text: pick(draw, says.page) })
    case 'debrief':
      return [
        ...chance(0.06, between(draw, 15, 60), { do: 'theme', text: pick(draw, says.theme) }),
        ...chance(0.12, between(draw, 20, 90), { do: 'sort' }),
      ]
    case 'close':
      return [
        ...chance(0.8, between(draw, 5, 40), { do: 'takeaway', text: pick(draw, says.takeaway) }),
        ...keeping(view, commands, draw),
      ]
    default:
      return inActivities(view, mind, draw)
  }
}

/** Most keep their own notes; of each group somebody says what becomes of its board. */
function keeping({ docs }: View, commands: Mind['commands'], draw: Draw): readonly Planned[] {
  const say = (command: Command) => ({ after: between(draw, 3, 20), deed: { do: 'say' as const, command } })
  const own = draw() < 0.6 && commands.has('keep-own') ? [say({ type: 'keep-own', keep: true })] : []
  const boards = docs.filter(({ kind, decides, fate }) => kind === 'group' && decides && fate === null)
  const said = boards.flatMap(({ id }) =>
    draw() < 0.4 && commands.has('keep-board')
      ? [say({ type: 'keep-board', board: id, fate: pick(draw, ['keep', 'keep', 'open', 'let-go'] as const) })]
      : [],
  )
  return [...own, ...said]
}

function inRound(
  view: View,
  round: NonNullable<View['round']>,
  { character, commands }: Mind,
  draw: Draw,
): readonly Planned[] {
  const says = sayings[view.session.locale]
  const planned: Planned[] = []
  const maybe = (share: number, after: number, deed: Deed) => {
    if (draw() < share) planned.push({ after, deed })
  }
  if (round.stage === 'offer') {
    planned.push({ after: between(draw, 5, 30), deed: { do: 'offer' } })
    maybe(0.3, between(draw, 5, 20), { do: 'note', text: pick(draw, says.board) })
    if (speaksForGroup(view) && commands.has('bring-back') && commands.has('pass')) {
      const text = pick(draw, says.line)
      const line = { type: 'bring-back', round: round.round, text } as const
      const command = draw() < 0.75 ? line : ({ type: 'pass', round: round.round } as const)
      planned.push({ after: between(draw, 5, 20), deed: { do: 'say', command } })
    }
    return planned
  }
  if (round.card === null) return []
  if (round.stage === 'brief') {
    maybe(0.3, between(draw, 10, 40), { do: 'note', text: pick(draw, says.board) })
    if (character.locks)
      planned.push({ after: between(draw, 1, 20), deed: { do: 'lock', seconds: between(draw, 40, 120) } })
    return planned
  }
  if (round.stage !== 'turn') return []
  if (character.leavesIn === round.round && round.turn === 2) planned.push({ after: 5, deed: { do: 'leave' } })
  if (round.card.role.id === 'observer') {
    const showing: readonly Planned[] = draw() < 0.6 && commands.has('show') ? [{ after: 1, deed: { do: 'show' } }] : []
    return [...planned, ...observing(view, round, draw), ...showing]
  }
  maybe(0.35, between(draw, 20, 70), { do: 'note', text: pick(draw, says.board) })
  maybe(0.4, between(draw, 4, 15), { do: 'drag' })
  return planned
}

/** One of each group hands over its line, or passes: whoever has the first seat. */
function speaksForGroup({ groups, me }: View): boolean {
  const first = groups[0]?.seats[0]?.person
  return me.kind === 'person' && first === me.id
}

/** One to three notes with the lens of the round, of what the listener does. */
function observing(view: View, round: NonNullable<View['round']>, draw: Draw): readonly Planned[] {
  const kinds = view.lenses.find((lens) => lens.id === round.lens)?.kinds ?? []
  if (kinds.length === 0) return []
  const says = sayings[view.session.locale].observed
  return Array.from({ length: 1 + Math.floor(draw() * 3) }, () => ({
    after: between(draw, 8, 30),
    deed: {
      do: 'observe' as const,
      kind: pick(draw, kinds).id,
      about: draw() < 0.8 ? ('listening' as const) : ('between' as const),
      text: pick(draw, says),
    },
  }))
}
