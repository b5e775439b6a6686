/** Named numbers of one run. */
export type Figures = Readonly<Record<string, number>>

/** By scenario, then by subject: the figures of each repeat, with when it was measured, in milliseconds since 1970, as `at`. */
export type Results = Record<string, Record<string, Figures[]>>

/** Takes the figures of one repeat. */
export type Keep = (scenario: string, subject: string, figures: Figures) => void
