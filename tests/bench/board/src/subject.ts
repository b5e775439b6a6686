import type { Page } from 'playwright-core'
import type { Hand } from './gestures.ts'

export type Place = readonly [x: number, y: number]

/** A whiteboard as the bench uses it: the page, and how one gets about on it. */
export interface Subject {
  readonly name: string
  /** What it is called in tables. */
  readonly title: string
  /** Where a board with so many notes and lines is; makes it if need be. */
  address(notes: number, strokes: number): Promise<string>
  /** Puts the boards back as they were made, without what an earlier visit has done on them. */
  renew(): Promise<void>
  /** What a page needs before it goes there. */
  prepare(page: Page): Promise<void>
  /** An expression that is true in the page once the board and all of so many things on it can be seen. */
  ready(things: number): string
  /** Wheel steps that go from 100 to about 10 % in 30 events. */
  readonly zoomStep: number
  /** Brings a place to the middle of the window at a scale. */
  look(page: Page, hand: Hand, place: Place, scale: number): Promise<void>
  /** Chooses the notes in a field, all of which is in view; `ids` are theirs. */
  choose(page: Page, hand: Hand, field: readonly [Place, Place], ids: readonly string[]): Promise<void>
  /** Takes up the pen, or is false where there is none. */
  takePen(page: Page): Promise<boolean>
  /** A place of the board in pixels of the page, with the camera as `look` has left it. */
  toPage(page: Page, place: Place): Promise<Place>
  stop(): Promise<void>
}

export const WINDOW = { width: 1280, height: 800 } as const
