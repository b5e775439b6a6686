import type { BenchServer } from './servers/bench-server.ts'
import { coreflectServer } from './servers/coreflect-server.ts'
import {
  hocuspocusAtOnceServer,
  hocuspocusServer,
  relayServer,
  yWebsocketOwnClientServer,
  yWebsocketServer,
} from './servers/peer-servers.ts'

/** Everything that gets the same traffic, in the order of its turns. */
export const servers: readonly BenchServer[] = [
  coreflectServer,
  yWebsocketServer,
  yWebsocketOwnClientServer,
  hocuspocusServer,
  hocuspocusAtOnceServer,
  relayServer,
]
