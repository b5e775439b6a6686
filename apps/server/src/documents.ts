import type { Compact, Limits, NodeBus, UpdateLog } from '@coreflect/sync'
import { CLOSE, type Connection, createRooms, type Problem, type Transport } from '@coreflect/sync'
import { type Actor, access, type DocKind, type Session } from '@coreflect/workshop'
import type { Logger } from 'pino'
import type { Config } from './config.ts'

/** The documents of all sessions, and who has which of them open. */
export interface Documents {
  /** Lets a socket in; null where it has no right to this document. The connection ends when the socket closes: call `closed`. */
  open(session: Session, doc: string, actor: Actor, transport: Transport, ack: boolean): Connection | null
  /** After a change of a session: every open connection gets the right that it has now, at once [P2]. */
  follow(session: Session): void
  /** Ids of the sessions that have a document open here. */
  inUse(): Iterable<string>
  /** A session was deleted on another node: closes its documents here. */
  gone(session: string): void
  /** All that is kept of a document, as one Yjs update. */
  read(doc: string): Promise<Uint8Array>
  /** Writes as the server; resolves when it is durable. */
  write(doc: string, update: Uint8Array): Promise<void>
  /** Takes deleted text of a document out of storage now [K2]. */
  compact(doc: string): Promise<void>
  /** Closes the documents of a deleted session and takes them from memory and store. */
  forget(session: Session): Promise<void>
  /** Closes one document of a session that goes on, and takes it from memory and store. */
  drop(doc: string): Promise<void>
  /** Stores what is pending and closes everything: the server stops. */
  drain(): Promise<void>
}

interface Reader {
  readonly doc: string
  readonly actor: Actor
  readonly connection: Connection
}

/**
 * Who is where is shown among those who write together in a group, and in no other place: not on private pages and not where
 * unsigned notes are handled [P3], and never to the screen, which shows no names [P4].
 */
function hasPresence(kind: DocKind | undefined, actor: Actor): boolean {
  return kind === 'group' && (actor.kind === 'person' || actor.kind === 'table')
}

type DocumentSettings = Pick<Config, 'MAX_FRAME_BYTES' | 'MAX_DOCUMENT_BYTES' | 'MESSAGES_PER_SECOND' | 'MESSAGE_BURST'>

/** What documents are made of. */
export interface DocumentsOptions {
  readonly updates: UpdateLog
  readonly config: DocumentSettings
  readonly log: Logger
  /** Where compaction is done; on this thread when absent. */
  readonly compact?: Compact
  /** The other nodes of this installation, if there are any. */
  readonly bus?: NodeBus | undefined
  now(): number
}

function limitsOf(config: DocumentSettings): Partial<Limits> {
  return {
    frameBytes: config.MAX_FRAME_BYTES,
    documentBytes: config.MAX_DOCUMENT_BYTES,
    messagesPerSecond: config.MESSAGES_PER_SECOND,
    messageBurst: config.MESSAGE_BURST,
  }
}

export function createDocuments({ updates, config, log, compact, bus, now }: DocumentsOptions): Documents {
  const rooms = createRooms({
    log: updates,
    limits: limitsOf(config),
    ...(compact === undefined ? {} : { compact }),
    bus,
    onProblem: ({ kind, error }: Problem) => log.error({ kind, err: error }, 'a document is in trouble'),
  })
  const readers = new Map<string, Set<Reader>>()
  const drop = async (doc: string) => {
    rooms.close(doc, CLOSE.NOT_FOUND)
    await rooms.forget(doc)
  }

  return {
    open(session, doc, actor, transport, ack) {
      const right = access(session, actor, doc, now())
      if (right === 'none') return null
      const kind = session.docs.find((one) => one.id === doc)?.kind
      const person = 'id' in actor ? `${actor.kind} ${actor.id}` : actor.kind
      const inner = rooms.connect(doc, transport, { right, ack, person, presence: hasPresence(kind, actor) })
      const reader = { doc, actor, connection: inner }
      const all = readers.get(session.id) ?? new Set<Reader>()
      readers.set(session.id, all.add(reader))
      return {
        receive: (frame) => inner.receive(frame),
        setRight: (changed) => inner.setRight(changed),
        closed() {
          all.delete(reader)
          if (all.size === 0 && readers.get(session.id) === all) readers.delete(session.id)
          inner.closed()
        },
      }
    },
    follow(session) {
      for (const { doc, actor, connection } of readers.get(session.id) ?? []) {
        connection.setRight(access(session, actor, doc, now()))
      }
    },
    inUse: () => readers.keys(),
    gone(session) {
      for (const { doc } of [...(readers.get(session) ?? [])]) rooms.close(doc, CLOSE.NOT_FOUND)
    },
    read: (doc) => rooms.read(doc),
    write: (doc, update) => rooms.write(doc, update),
    async compact(doc) {
      // The first may be one that had begun before the deletion; then the second does it, else it finds nothing to do.
      await rooms.compact(doc)
      await rooms.compact(doc)
    },
    async forget(session) {
      for (const { id } of session.docs) await drop(id)
    },
    drop,
    drain: () => rooms.drain(),
  }
}
