import type { Activity } from './activity.ts'
import { type AgendaDraft, inRounds } from './agenda-draft.ts'

/** What both changed: a block of the agenda, or what stands above it (title, summary, people, start, programme). */
export interface DraftClash {
  /** The id of the activity; null for what stands above the agenda. */
  readonly activity: string | null
  readonly mine: Activity | DraftHead
  readonly theirs: Activity | DraftHead
}

/** What stands above the agenda. */
export type DraftHead = Pick<AgendaDraft, 'title' | 'summary' | 'people' | 'startsAt' | 'programme'>

export interface MergedDraft {
  /** Theirs, with everything of mine that touches nothing of theirs. */
  readonly draft: AgendaDraft
  /** What we both changed: it stands in `draft` as theirs, and what is mine is here, so that nothing typed is lost. */
  readonly clashes: readonly DraftClash[]
  /** Did both move blocks? Then they stand as they moved them. */
  readonly moved: boolean
}

/** Are these the same words and numbers? A round's number is no difference: it follows from the order. */
export function sameBlock(one: unknown, other: unknown): boolean {
  return one === other || written(one) === written(other)
}

function written(value: unknown): string {
  return JSON.stringify(value, (key, inner: unknown) => {
    if (key === 'round') return undefined
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}

export function headOf({ title, summary, people, startsAt, programme }: AgendaDraft): DraftHead {
  const start = startsAt === undefined ? {} : { startsAt }
  return { title, summary, people, ...start, ...(programme === undefined ? {} : { programme }) }
}

/** The draft with another head. */
export function withHead({ startsAt: _, programme: __, ...draft }: AgendaDraft, head: DraftHead): AgendaDraft {
  return { ...draft, ...head }
}

const idsOf = ({ agenda }: AgendaDraft): readonly string[] => agenda.map(({ id }) => id)
const byId = ({ agenda }: AgendaDraft) => new Map(agenda.map((one) => [one.id, one]))

/**
 * Brings together two drafts that came from one: each block that only one of us changed is as they left it, whoever that was.
 * What I changed and they removed stays. Pure and without chance, so that every browser comes to the same.
 */
export function mergeDrafts(base: AgendaDraft, mine: AgendaDraft, theirs: AgendaDraft): MergedDraft {
  const { blocks, clashes } = mergedBlocks(byId(base), byId(mine), byId(theirs))
  const order = mergedOrder(idsOf(base), idsOf(mine), idsOf(theirs), new Set(blocks.keys()))
  const agenda = order.ids.flatMap((id) => blocks.get(id) ?? [])
  const head = mergedHead(headOf(base), headOf(mine), headOf(theirs))
  const looked = new Set(agenda.map(({ lens }) => lens))
  const lenses = mergedLenses(base, mine, theirs).filter(({ id }) => looked.has(id))
  return {
    draft: inRounds({ ...withHead(theirs, head.head), agenda, lenses }),
    clashes: [...clashes, ...head.clashes],
    moved: order.moved,
  }
}

type Blocks = ReadonlyMap<string, Activity>

/** What stays of every block, and what both changed. */
function mergedBlocks(before: Blocks, me: Blocks, them: Blocks): { blocks: Blocks; clashes: readonly DraftClash[] } {
  const blocks = new Map<string, Activity>()
  const clashes: DraftClash[] = []
  for (const id of new Set([...me.keys(), ...them.keys()])) {
    const [was, my, their] = [before.get(id), me.get(id), them.get(id)]
    const iChanged = !sameBlock(was, my)
    const theyChanged = !sameBlock(was, their)
    if (my !== undefined && iChanged && (their === undefined || !theyChanged)) blocks.set(id, my)
    else if (their !== undefined && (theyChanged || my !== undefined)) blocks.set(id, their)
    if (my === undefined || their === undefined || !iChanged || !theyChanged || sameBlock(my, their)) continue
    clashes.push({ activity: id, mine: my, theirs: their })
  }
  return { blocks, clashes }
}

function mergedHead(was: DraftHead, my: DraftHead, their: DraftHead) {
  const iChanged = !sameBlock(was, my)
  const theyChanged = !sameBlock(was, their)
  if (!theyChanged) return { head: my, clashes: [] }
  if (!iChanged || sameBlock(my, their)) return { head: their, clashes: [] }
  return { head: their, clashes: [{ activity: null, mine: my, theirs: their }] }
}

function mergedLenses(base: AgendaDraft, mine: AgendaDraft, theirs: AgendaDraft): AgendaDraft['lenses'] {
  const [before, me] = [base, mine].map(({ lenses }) => new Map(lenses.map((lens) => [lens.id, lens])))
  const known = new Set(theirs.lenses.map(({ id }) => id))
  const kept = theirs.lenses.map((lens) => {
    const [was, my] = [before?.get(lens.id), me?.get(lens.id)]
    return my !== undefined && !sameBlock(was, my) && sameBlock(was, lens) ? my : lens
  })
  return [...kept, ...mine.lenses.filter(({ id }) => !known.has(id))]
}

/** The ids that stay, in the order of whoever moved some; what is only in the other order stands after what it stood after there. */
function mergedOrder(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
  stay: ReadonlySet<string>,
): { readonly ids: readonly string[]; readonly moved: boolean } {
  const both = new Set(base.filter((id) => mine.includes(id) && theirs.includes(id)))
  const common = (ids: readonly string[]) => ids.filter((id) => both.has(id)).join('\n')
  const iMoved = common(mine) !== common(base)
  const theyMoved = common(theirs) !== common(base)
  const mineFirst = iMoved && !theyMoved
  const [skeleton, other] = mineFirst ? [mine, theirs] : [theirs, mine]
  const ids = skeleton.filter((id) => stay.has(id))
  for (const [at, id] of other.entries()) {
    if (!stay.has(id) || ids.includes(id)) continue
    const after = other.slice(0, at).findLast((one) => ids.includes(one))
    ids.splice(after === undefined ? 0 : ids.indexOf(after) + 1, 0, id)
  }
  return { ids, moved: iMoved && theyMoved && common(mine) !== common(theirs) }
}
