/** What one figure of ours has to reach: a share of the best peer's in the same run, or a number. */
export interface Bar {
  readonly scenario: string
  readonly figure: string
  readonly title: string
  readonly unit: string
  /** What a figure is divided by to be in its unit. */
  readonly per: number
  /** Whether more is better. */
  readonly more: boolean
  readonly share?: number
  readonly most?: number
  readonly least?: number
}

const ready = (scenario: string, share: number): Bar => ({
  ...{ scenario, figure: 'ready', title: 'ready', unit: 'ms', per: 1, more: false, share },
})
const fps = (scenario: string, gesture: string, title: string, least: number): Bar => ({
  ...{ scenario, figure: `${gesture} fps`, title, unit: 'fps', per: 1, more: true, least },
})
const most = (scenario: string, figure: string, title: string, unit: string, per: number, limit: number): Bar => ({
  ...{ scenario, figure, title, unit, per, more: false, most: limit * per },
})

/** The board's rows of the budget. */
export const BARS: readonly Bar[] = [
  most('empty', 'scripts', 'scripts, Brotli', 'kB', 1000, 120),
  most('empty', 'bytes', 'all bytes', 'kB', 1000, 200),
  ready('empty', 0.5),
  ready('empty-4x', 0.5),
  ready('1000', 0.6),
  ready('5000', 0.65),
  ready('10000', 0.8),
  fps('10000', 'pan100', 'pan at 100 %', 58),
  fps('10000', 'pan25', 'pan at 25 %', 58),
  fps('10000', 'drag1', 'drag 1', 58),
  fps('10000', 'draw', 'draw', 58),
  fps('10000', 'drag100', 'drag 100', 55),
  fps('10000', 'zoom', 'zoom', 55),
  fps('10000', 'pan10', 'pan at 10 %', 45),
  fps('1000-4x', 'pan25', 'pan at 25 %', 35),
  fps('1000-4x', 'drag100', 'drag 100', 30),
  most('10000', 'heap', 'heap', 'MB', 1_000_000, 30),
  most('10000', 'memory', 'renderer memory', 'MB', 1_000_000, 120),
  most('5000', 'longest', 'longest task until ready', 'ms', 1, 50),
]
