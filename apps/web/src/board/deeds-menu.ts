import { ALIGNMENTS, type Item } from '@coreflect/board'
import { copyNow, cutNow } from './clipboard.ts'
import type { BoardHold } from './create-board.ts'
import type { BoardWordKey } from './words.ts'

interface Deed {
  readonly id: string
  readonly word: BoardWordKey
  /** How many have to be chosen. */
  readonly least: number
  readonly does: (hold: BoardHold) => void
}

const STEP = 24
const TURN = 15

/** What can be done with what is chosen, by menu: the twin of handles, drags and keys. */
const DEEDS: readonly Deed[] = [
  { id: 'several', word: 'board.tool.several', least: 1, does: ({ tools }) => tools.take('several') },
  { id: 'copy', word: 'board.deed.copy', least: 1, does: copyNow },
  { id: 'cut', word: 'board.deed.cut', least: 1, does: cutNow },
  { id: 'duplicate', word: 'board.deed.duplicate', least: 1, does: ({ deeds }) => deeds.duplicate() },
  { id: 'bigger', word: 'board.deed.bigger', least: 1, does: ({ deeds }) => deeds.grow([STEP, STEP]) },
  { id: 'smaller', word: 'board.deed.smaller', least: 1, does: ({ deeds }) => deeds.grow([-STEP, -STEP]) },
  { id: 'turn', word: 'board.deed.turn', least: 1, does: ({ deeds }) => deeds.turn(TURN) },
  { id: 'turn-back', word: 'board.deed.turn-back', least: 1, does: ({ deeds }) => deeds.turn(-TURN) },
  { id: 'front', word: 'board.deed.front', least: 1, does: ({ deeds }) => deeds.order('front') },
  { id: 'back', word: 'board.deed.back', least: 1, does: ({ deeds }) => deeds.order('back') },
  { id: 'forward', word: 'board.deed.forward', least: 1, does: ({ deeds }) => deeds.order('forward') },
  { id: 'backward', word: 'board.deed.backward', least: 1, does: ({ deeds }) => deeds.order('backward') },
  { id: 'connect', word: 'board.deed.connect', least: 2, does: connectTwo },
  { id: 'group', word: 'board.deed.group', least: 2, does: ({ deeds }) => deeds.group() },
  ...ALIGNMENTS.map(
    (to): Deed => ({ id: to, word: `board.deed.${to}`, least: 2, does: ({ deeds }) => deeds.align(to) }),
  ),
  { id: 'across', word: 'board.deed.across', least: 3, does: ({ deeds }) => deeds.distribute('across') },
  { id: 'down', word: 'board.deed.down', least: 3, does: ({ deeds }) => deeds.distribute('down') },
]
const UNGROUP: Deed = { id: 'ungroup', word: 'board.deed.ungroup', least: 1, does: ({ deeds }) => deeds.ungroup() }
const LOCK: Deed = { id: 'lock', word: 'board.deed.lock', least: 1, does: ({ deeds }) => deeds.lock(true) }
const UNLOCK: Deed = { id: 'unlock', word: 'board.deed.unlock', least: 1, does: ({ deeds }) => deeds.lock(false) }

function connectTwo(hold: BoardHold): void {
  const [one, other] = hold.selected()
  if (one !== undefined && other !== undefined)
    hold.makers.connect({ item: one, anchor: 'auto' }, { item: other, anchor: 'auto' })
}

const fitting = (items: readonly Item[]): readonly Deed[] => {
  if (items.every(({ locked }) => locked)) return [UNLOCK]
  const connects = items.length === 2 && items.every(({ kind }) => kind !== 'connector' && kind !== 'ink')
  const few = DEEDS.filter(({ id, least }) => items.length >= least && (id !== 'connect' || connects))
  return [...few, ...(items.some(({ group }) => group !== null) ? [UNGROUP] : []), LOCK]
}

/** The menu for these items, in words. */
export const deedsFor = (hold: BoardHold, items: readonly Item[]) =>
  fitting(items).map(({ id, word }) => ({ id, label: hold.t(word) }))

export const runDeed = (hold: BoardHold, id: string): void =>
  [...DEEDS, UNGROUP, LOCK, UNLOCK].find((deed) => deed.id === id)?.does(hold)
