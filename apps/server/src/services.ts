import type { Store } from '@coreflect/store'
import type { NodeBus } from '@coreflect/sync'
import type { Actor, Chance, Session } from '@coreflect/workshop'
import type { HttpBindings } from '@hono/node-server'
import type { Logger } from 'pino'
import type { Reach } from './addresses.ts'
import type { Uploads } from './assets/uploads.ts'
import type { Config } from './config.ts'
import type { Connections } from './connections.ts'
import type { Documents } from './documents.ts'
import type { Forgetting } from './forgetting/forgetting.ts'
import type { Limits } from './limits.ts'
import type { SessionsLive } from './live/sessions-live.ts'
import type { Metrics } from './metrics.ts'
import type { Rehearsals } from './rehearsals.ts'

/** Everything that routes and sockets work with. Made once, in `start.ts`. */
export interface Services {
  readonly config: Config
  readonly store: Store
  readonly log: Logger
  readonly chance: Chance
  readonly live: SessionsLive
  readonly documents: Documents
  readonly forgetting: Forgetting
  readonly limits: Limits
  readonly connections: Connections
  readonly metrics: Metrics
  /** The other nodes of this installation; null when there are none. */
  readonly bus: NodeBus | null
  readonly rehearsals: Rehearsals
  readonly uploads: Uploads
  /** The time in ms since 1970. */
  now(): number
  /** Where this server is reached; known once it listens. */
  reach(): Reach
  /** Is the server about to leave? Then nothing new begins. */
  stopping(): boolean
}

/** What a request carries on its way through the app. */
export interface Env {
  Bindings: HttpBindings
}

/** What a request about one session carries once `inSession` let it through. */
export interface SessionEnv extends Env {
  Variables: { session: Session; actor: Actor }
}
