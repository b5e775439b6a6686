import type { Mark } from '../layout.ts'

/** The marks of stamps as strokes in a box of `MARK_SIDE` by `MARK_SIDE`. */
export const MARK_STROKES: { readonly [mark in Mark]: string } = {
  heart: 'M12 20C6 15.5 3 12 3 8.3A4.5 4.5 0 0 1 12 6.6A4.5 4.5 0 0 1 21 8.3C21 12 18 15.5 12 20Z',
  star: 'M12 3L14.8 8.9L21 9.7L16.5 14.1L17.6 20.5L12 17.4L6.4 20.5L7.5 14.1L3 9.7L9.2 8.9Z',
  idea: 'M9.5 21H14.5M9 18H15M9.3 15.4C8.8 14.2 6 12.7 6 9A6 6 0 0 1 18 9C18 12.7 15.2 14.2 14.7 15.4Z',
  question: 'M9 9A3 3 0 1 1 13.2 11.7C12.4 12.1 12 12.7 12 13.6V14.5M12 18.5V18.6',
  check: 'M4 12.5L9.5 18L20 6.5',
}

export const MARK_SIDE = 24
/** How much of a stamp's shorter side its mark fills. */
export const MARK_PART = 0.6
