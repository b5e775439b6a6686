import type { Grounds } from '../grounds.ts'
import type { BenchServer } from '../servers/bench-server.ts'

/** What one run of a scenario at one server gave, by name. */
export type Figures = Readonly<Record<string, number>>

/** One run of a scenario. */
export interface Trial {
  readonly server: BenchServer
  readonly grounds: Grounds
  /** How long traffic lasts. */
  readonly seconds: number
  /** A folder for the server's CPU profile. */
  readonly profile: string | undefined
}

/** Something that is done to every server alike. */
export interface Scenario {
  readonly name: string
  readonly title: string
  /** The names of the servers that it makes sense for. */
  readonly servers: readonly string[]
  /** How often it is done whatever the options say, where chance decides. */
  readonly repeats?: number
  run(trial: Trial): Promise<Figures>
}

/** The servers that keep documents. */
export const keepers = ['coreflect', 'y-websocket', 'hocuspocus']
