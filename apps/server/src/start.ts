import { randomInt } from 'node:crypto'
import type { Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import {
  assetsIn,
  type Chance,
  cardsGone,
  cardsWait,
  cardsWritten,
  groupCardsGone,
  groupCardsWritten,
  type Session,
  simulatedSent,
  unseenRevealed,
} from '@coreflect/workshop'
import { createAdaptorServer, type WebSocketServerLike } from '@hono/node-server'
import type { Logger } from 'pino'
import type { WebSocketServer } from 'ws'
import { ownAddress, type Reach, reachOf } from './addresses.ts'
import { createApp } from './app.ts'
import { createUploads } from './assets/uploads.ts'
import { chance as machineChance } from './chance.ts'
import { createCompactor } from './compaction/compactor.ts'
import type { Config } from './config.ts'
import { createConnections } from './connections.ts'
import { type CardKeeping, createDebriefCards } from './debrief-cards.ts'
import { takeDocumentSockets } from './document-socket.ts'
import { createDocuments } from './documents.ts'
import { createForgetting } from './forgetting/forgetting.ts'
import { createExpiry } from './jobs/expiry.ts'
import { createLimits } from './limits.ts'
import { listen } from './listen.ts'
import { createSessionsLive } from './live/sessions-live.ts'
import { createLog } from './log.ts'
import { createMetrics } from './metrics.ts'
import { createRedisBus } from './nodes/redis-bus.ts'
import { createSessionNews } from './nodes/session-news.ts'
import { openHouse } from './open-house.ts'
import { closeCodeOf } from './refusals.ts'
import { createRehearsals } from './rehearsals.ts'
import { createReveals } from './reveals.ts'
import type { Services } from './services.ts'
import { createSocketServer } from './sockets.ts'
import { hashToken, newToken } from './tokens.ts'
import { warmUp } from './warm-up.ts'
import { createWires } from './wire/wires.ts'

const machineRandom = () => randomInt(2 ** 32) / 2 ** 32
const day = 86_400_000
/** How long another node has to write the cards of a session that it changed, in ms. */
const cardsOfOthers = 5_000
/** How long another node may need to close what may not be written any more, in ms. */
const settlingOfOthers = 2_000
/** How long sockets have to say good-bye before they are cut. */
const goodbye = 1_000

/** How long an upload may take from its first byte to its last, in ms. */
const longestUpload = 1_200_000

/** A server that listens. */
export interface Running {
  /** Its address on this computer. */
  readonly url: string
  readonly port: number
  readonly reach: Reach
  /** The token of the one-time link for the first owner; null when there is an owner. */
  readonly claim: string | null
  /** Deletes what is due now, as the server does every ten minutes. */
  expire(): Promise<void>
  /** Not ready → lets nobody in → stores what is pending → closes sockets with 1012 → leaves. */
  close(): Promise<void>
}

export interface StartOptions {
  readonly log?: Logger
  /** The time in ms; the machine's when absent. */
  readonly now?: () => number
  /** Ids and seeds, and numbers in [0, 1); the machine's random source when absent. */
  readonly chance?: Chance
  readonly random?: () => number
}

const webFolder = fileURLToPath(new URL('../../web/dist', import.meta.url))

/**
 * Opens the store, the rooms and the port.
 * @throws {SetupProblem} with a sentence for the operator when a port, a folder or a database is in the way.
 */
export async function startServer(config: Config, options: StartOptions = {}): Promise<Running> {
  const { log = createLog(config), now = Date.now, chance = machineChance, random = machineRandom } = options
  const store = await openHouse(config, now)
  const compactor = createCompactor()
  const bus = config.REDIS_URL === null ? null : createRedisBus(config.REDIS_URL, chance.id(), log)
  const documents = createDocuments({
    updates: store.log,
    config,
    log,
    now,
    compact: compactor.compact,
    bus: bus ?? undefined,
  })
  const keeping: CardKeeping = {
    load: (session) => live.load(session),
    onBoard: (session, ids) => live.change(session, (stored) => cardsWritten(stored, ids)),
    async gone(session, ids) {
      await live.change(session, (stored) => cardsGone(stored, ids))
      await store.forget()
    },
    onGroupBoards: (session, ids) => live.change(session, (stored) => groupCardsWritten(stored, ids)),
    async goneFromGroups(session, ids) {
      await live.change(session, (stored) => groupCardsGone(stored, ids))
      await store.forget()
    },
    alone: store.alone,
  }
  const cards = createDebriefCards(documents, keeping, log, random)
  const reveals = createReveals(
    documents,
    {
      load: keeping.load,
      alone: keeping.alone,
      async revealed(session, unseen) {
        await live.change(session, (stored) => unseenRevealed(stored, unseen))
        await store.forget()
      },
    },
    { log, chance: { id: chance.id, random }, settling: bus === null ? 0 : settlingOfOthers },
  )
  const live = createSessionsLive({
    rows: store.sessions,
    log,
    now,
    shared: bus !== null,
    listeners: {
      changed(session, before) {
        documents.follow(session)
        cards.follow(session)
        reveals.follow(session)
        if (session.offers.length < before.offers.length || session.shown.length < before.shown.length) forgetOffers()
        letGoFiles(session, before)
        news.saved(session.id)
      },
      met(session) {
        cards.follow(session)
        reveals.follow(session)
      },
      moved(session) {
        documents.follow(session)
        // Whoever changed it writes its cards; if that node died before, this one does.
        if (cardsWait(session)) setTimeout(() => cards.follow(session), cardsOfOthers).unref()
        reveals.follow(session)
      },
    },
  })
  const news = createSessionNews({ bus, rows: store.sessions, log, ...sessionsHere() })
  const forget = (session: string) => {
    live.forget(session)
    news.deleted(session)
  }
  const uploads = createUploads(config)
  const forgetting = createForgetting({ store, live: { forget, change: live.change }, documents, now })
  const expiry = createExpiry({ store, forgetting, uploads, log, now })
  const connections = createConnections({
    ofPerson: config.MAX_CONNECTIONS,
    ofAddress: config.MAX_ADDRESS_CONNECTIONS,
  })
  const metrics = createMetrics({
    watching: live.watching,
    connections: connections.count,
    bus: () => bus?.connected ?? null,
  })
  let stopping = false
  let port = config.PORT
  let reach = reachOf(config, config.PORT)
  const rehearsals = createRehearsals({
    url: () => ownAddress(config.HOST, port),
    log,
    kept: store.sessions.withSimulated,
    load: live.load,
    keep: (session, people) => live.change(session, (stored) => simulatedSent(stored, people)),
    alone: store.alone,
  })
  const services: Services = {
    config,
    store,
    log,
    chance,
    live,
    documents,
    forgetting,
    limits: createLimits(config),
    connections,
    metrics,
    bus,
    rehearsals,
    uploads,
    now,
    reach: () => reach,
    stopping: () => stopping,
  }
  const sockets = createSocketServer()
  const app = createApp(services, webFolder)
  const server = createAdaptorServer({
    fetch: app.fetch,
    websocket: { server: sockets as WebSocketServer & WebSocketServerLike },
  }) as Server
  server.requestTimeout = longestUpload
  const wires = createWires()
  takeDocumentSockets(server, services, wires)

  async function close(): Promise<void> {
    if (stopping) return
    stopping = true
    expiry.stop()
    await rehearsals.close()
    await documents.drain()
    news.stop()
    await compactor.close()
    live.close()
    await Promise.all([closeSockets(sockets), wires.end(closeCodeOf('stopping'), goodbye)])
    await closeServer(server)
    bus?.close()
    await store.close()
  }

  try {
    await warmUp()
    port = await listen(server, config)
    reach = reachOf(config, port)
  } catch (error) {
    await close()
    throw error
  }
  await expiry.run()
  rehearsals.comeBack().catch((error: unknown) => log.error({ err: error }, 'simulated people could not be sent again'))
  return { url: reach.here, port, reach, claim: await claimToken(), expire: () => expiry.run(), close }

  /** Texts that did not pass, were shown for a while or taken back leave the side files of the store as well [C3, K2]. */
  function forgetOffers(): void {
    store.forget().catch((error: unknown) => log.error({ err: error }, 'the store could not forget what was deleted'))
  }

  /** A file that no activity names any more is deleted at once [K2]. */
  function letGoFiles(session: Session, before: Session): void {
    if (session.agenda === before.agenda && session.undo === before.undo) return
    const named = assetsIn(session)
    const gone = [...assetsIn(before)].filter((id) => !named.has(id))
    if (gone.length === 0) return
    store.assets
      .letGo({ session: session.id }, gone)
      .catch((error: unknown) => log.error({ err: error }, 'files that are shown no more could not be deleted'))
  }

  function sessionsHere() {
    return {
      inUse: () => new Set([...live.inUse(), ...documents.inUse()]),
      inMemory: live.inMemory,
      revisionOf: live.revisionOf,
      refresh: live.refresh,
      async gone(session: string) {
        const held = live.held(session)
        live.forget(session)
        documents.gone(session)
        // What was under way here when it was deleted elsewhere goes as well.
        if (held !== null) await documents.forget(held)
      },
    }
  }

  async function claimToken(): Promise<string | null> {
    if ((await store.facilitators.count()) > 0) return null
    const token = newToken()
    await store.tokens.add(hashToken(token), { kind: 'claim' }, now() + day)
    return token
  }
}

async function closeSockets(sockets: WebSocketServer): Promise<void> {
  const open = [...sockets.clients]
  const gone = Promise.all(open.map((socket) => new Promise((resolve) => socket.once('close', resolve))))
  for (const socket of open) if (socket.readyState === socket.OPEN) socket.close(closeCodeOf('stopping'))
  const late = setTimeout(() => {
    for (const socket of open) socket.terminate()
  }, goodbye)
  await gone
  clearTimeout(late)
}

/** Lets streams end what they are saying, then cuts whatever is left. */
async function closeServer(server: Server): Promise<void> {
  if (!server.listening) return
  const closed = new Promise((resolve) => server.close(resolve))
  const idle = setInterval(() => server.closeIdleConnections(), 20)
  const late = setTimeout(() => server.closeAllConnections(), goodbye)
  await closed
  clearInterval(idle)
  clearTimeout(late)
}
