import type { Width } from '../layout.ts'

/** Length and gap of a dashed line's parts, in board units: its ends are round, so that a wider one needs wider gaps to show any. */
export const DASHES: { readonly [width in Width]: readonly [length: number, gap: number] } = {
  thin: [10, 7],
  medium: [12, 11],
  thick: [14, 18],
}
