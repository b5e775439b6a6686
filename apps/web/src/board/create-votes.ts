import {
  castDot,
  endVote,
  type Origin,
  readDots,
  readLastVote,
  startVote,
  takeBackDot,
  type Vote,
  watchVotes,
} from '@coreflect/board'
import { type Accessor, createMemo, createSignal, onCleanup } from 'solid-js'
import type * as Y from 'yjs'
import { keep, kept } from '../net/storage.ts'
import { newId } from './chance.ts'

/** Dots on a board that a group works on: as open as its notes, with a budget for each device. */
export interface Votes {
  /** The last vote, whether it is open or not; null where there was none. */
  readonly vote: Accessor<(Vote & { readonly open: boolean }) | null>
  readonly left: Accessor<number>
  /** Dots on each thing that has any, by its id. */
  readonly given: Accessor<ReadonlyMap<string, number>>
  readonly on: (id: string) => number
  readonly mine: (id: string) => number
  readonly give: (id: string) => void
  readonly takeBack: (id: string) => void
  readonly start: (budget: number) => void
  readonly end: () => void
}

interface VotesSetting {
  readonly ydoc: Y.Doc
  readonly origin: Origin
  readonly act: (does: () => boolean | undefined) => void
}

const NONE: ReadonlyMap<string, number> = new Map()

/** A key for one vote, which says nothing of who has it; kept, so that a page loaded anew has the same dots left. */
const keyFor = (round: string): string => {
  const place = `coreflect.vote.${round}`
  const known = kept(place)
  if (known !== null) return known
  const key = newId()
  keep(place, key)
  return key
}

export const createVotes = ({ ydoc, origin, act }: VotesSetting): Votes => {
  const [changes, setChanges] = createSignal(0)
  onCleanup(watchVotes(ydoc, () => setChanges((count) => count + 1)))
  const vote = createMemo(() => {
    changes()
    return readLastVote(ydoc)
  })
  const dots = createMemo(() => {
    changes()
    const last = vote()
    return last === null ? null : readDots(ydoc, last)
  })
  const mine = createMemo(() => {
    const last = vote()
    return last === null ? new Map<string, number>() : (dots()?.of(keyFor(last.round)) ?? new Map<string, number>())
  })
  const person = (): string => keyFor(vote()?.round ?? '')
  return {
    vote,
    left: () => (vote()?.budget ?? 0) - [...mine().values()].reduce((sum, count) => sum + count, 0),
    given: () => dots()?.byItem ?? NONE,
    on: (id) => dots()?.byItem.get(id) ?? 0,
    mine: (id) => mine().get(id) ?? 0,
    give: (item) => act(() => castDot(ydoc, origin, { person: person(), item })),
    takeBack: (item) => act(() => takeBackDot(ydoc, origin, { person: person(), item })),
    start: (budget) =>
      act(() => {
        startVote(ydoc, origin, { round: newId(), budget })
        return true
      }),
    end: () => act(() => endVote(ydoc, origin)),
  }
}
