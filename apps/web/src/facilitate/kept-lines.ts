import type { Fate, View } from '@coreflect/workshop'

/** When something ends: as its class says, or at this moment (ms) where the workshop is closed, `unless` it is kept before. */
type Ends = 'session' | 'practice' | 'let-go' | { readonly at: number; readonly unless?: boolean }

/** Group boards of one round about which the same was said, by the labels of their groups. */
interface BoardsLine {
  readonly round: number
  readonly labels: readonly number[]
  readonly fate: Fate | null
  readonly ends: Ends
}

type Kept = Pick<View, 'fates' | 'decideUntil'> & {
  readonly session: Pick<View['session'], 'endsAt' | 'keepDays'>
}

/** When all that is kept ends. */
export function sessionEnds({ session: { endsAt } }: Pick<Kept, 'session'>): Ends {
  return endsAt === null ? 'session' : { at: endsAt }
}

/** When what was practised ends, if nobody keeps it: with the session where that ends at once. */
export function practiceEnds({ session, decideUntil }: Kept): Ends {
  if (decideUntil !== null) return { at: decideUntil, unless: decideUntil !== session.endsAt }
  return session.keepDays === 0 ? 'session' : 'practice'
}

function boardEnds(view: Kept, fate: Fate | null): Ends {
  if (fate === 'keep' || fate === 'open') return sessionEnds(view)
  const ends = practiceEnds(view)
  if (fate === null || ends === 'session') return ends
  return typeof ends === 'object' ? { at: ends.at } : 'let-go'
}

/** Every group board, those of a round of which the same is true together, in the order of the rounds [K1]. */
export function boardLines(view: Kept): readonly BoardsLine[] {
  const lines = new Map<string, BoardsLine>()
  for (const { round, label, fate } of view.fates) {
    const key = `${round} ${fate}`
    lines.set(key, { round, fate, ends: boardEnds(view, fate), labels: [...(lines.get(key)?.labels ?? []), label] })
  }
  return [...lines.values()].sort((one, other) => one.round - other.round)
}
