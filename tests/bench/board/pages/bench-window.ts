import type { Fixture } from '../src/fixture.ts'

/** What a page lets the bench do with its board. */
export interface BenchWindow {
  /** Set once the board is there. */
  benchReady?: boolean
  /** Shows the place at the scale in the middle of the window, in board units and pixels for one. */
  benchLook?: (x: number, y: number, scale: number) => void
  benchSelect?: (ids: readonly string[]) => void
  benchDraw?: () => void
}

export const bench: BenchWindow = globalThis as unknown as BenchWindow

/** The fixture that this page was asked for. */
export async function askedFixture(): Promise<Fixture> {
  const response = await fetch(`./fixture.json${globalThis.location.search}`)
  return (await response.json()) as Fixture
}

/** Waits until what was just shown has been drawn. */
export function afterDrawing(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(then))
}
