import { freeSlot } from './geometry/slots.ts'
import type { Frame, Item } from './items.ts'
import { CARD_SIZE, type Point } from './layout.ts'

const GAP = 16
const ROUND_COLUMNS = 3
const ROUND_WIDTH = ROUND_COLUMNS * (CARD_SIZE[0] + GAP) + 64

/**
 * Where a card of a round waits until it is in a theme: each round has a strip of three columns, the first just left of
 * the origin, later ones further left, so that rounds grow downwards and themes to the right without meeting.
 */
export const roundSlot = (round: number, items: readonly Item[]): Point =>
  freeSlot({ start: [-Math.max(1, round) * ROUND_WIDTH, 0], cell: CARD_SIZE, gap: GAP, columns: ROUND_COLUMNS }, items)

const TITLE_HEIGHT = 56

/** The next free place inside a theme, under its title, in as many columns as it is wide. It may lie below its edge. */
export const themeSlot = (frame: Frame, items: readonly Item[]): Point =>
  freeSlot(
    {
      start: [frame.p[0] + GAP, frame.p[1] + TITLE_HEIGHT],
      cell: CARD_SIZE,
      gap: GAP,
      columns: Math.max(1, Math.floor((frame.s[0] - GAP) / (CARD_SIZE[0] + GAP))),
    },
    items.filter((item) => item.id !== frame.id),
  )

/** The height a theme needs so that a card at `p` lies in it. */
export const themeHeight = (frame: Frame, p: Point): number =>
  Math.max(frame.s[1], p[1] + CARD_SIZE[1] + GAP - frame.p[1])
