import type { UpdateLog } from '@coreflect/sync'
import type { Framework, Lens, Session, Template } from '@coreflect/workshop'

/** A session as it lies in the store. `revision` grows with every save; it never leaves the server [C3]. */
export interface StoredSession {
  readonly session: Session
  readonly revision: number
}

export interface SessionRows {
  /**
   * Keeps a new session, revision 1. `code-taken` when another session that is kept has the same code.
   * Throws when another session has its id or one of its documents. Sessions given and got are never changed in place.
   */
  create(session: Session): Promise<'created' | 'code-taken'>
  load(id: string): Promise<StoredSession | null>
  /** The revisions of those of these sessions that are there. */
  revisions(ids: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** The id of the session under this code. */
  findByCode(code: string): Promise<string | null>
  /** The id of the session that a document belongs to. */
  findByDoc(doc: string): Promise<string | null>
  /**
   * Compare and set: keeps the session as revision + 1 if it still stands at `revision`, and says whether it did.
   * A document that the session once had stays its own and goes with it, even when it is named no longer.
   */
  save(session: Session, revision: number): Promise<boolean>
  /** Sessions that this facilitator leads or helps to lead, newest first. */
  listFor(facilitator: string): Promise<readonly Session[]>
  /** Ids of sessions that were due for deletion at or before `now`: `dueAt` of their last save [K4]. */
  findDue(now: number): Promise<readonly string[]>
  /**
   * Removes the session with its people's tokens, devices and the logs of all its documents, in one transaction; then the
   * files that were its alone.
   */
  remove(id: string): Promise<void>
  /** Removes logs that no session has named for a day: of updates that were under way when their session was removed. */
  sweep(): Promise<void>
  /** The ids of rehearsals that the server plays simulated people in. */
  withSimulated(): Promise<readonly string[]>
  /** The ids of all sessions that are kept, the oldest first. */
  list(): Promise<readonly string[]>
}

/** Somebody who can sign in. `passwordHash` is null until they chose one. */
export interface Facilitator {
  readonly id: string
  readonly name: string
  readonly owner: boolean
  readonly passwordHash: string | null
}

export interface FacilitatorRows {
  count(): Promise<number>
  /** `name-taken` compares without case. */
  add(facilitator: Facilitator): Promise<'added' | 'name-taken'>
  find(id: string): Promise<Facilitator | null>
  findByName(name: string): Promise<Facilitator | null>
  /** Everyone, in the order of their names as they are compared. */
  list(): Promise<readonly Facilitator[]>
  setPassword(id: string, passwordHash: string): Promise<void>
}

/**
 * What a token opens. `claim` makes the owner; `sign-in` lets a known facilitator choose a password; with `team` whoever is
 * signed in joins those who lead a session.
 */
export type TokenHolder =
  | { readonly kind: 'claim' }
  | { readonly kind: 'sign-in' | 'cookie' | 'api'; readonly facilitator: string }
  | { readonly kind: 'person' | 'keepsake' | 'table' | 'guest'; readonly session: string; readonly person: string }
  | { readonly kind: 'screen' | 'team'; readonly session: string }

export interface TokenRows {
  /**
   * Keeps the hash of a token, never the token. `endsAt` in ms; null: as long as what it belongs to.
   * Throws when its session or its facilitator is not there.
   */
  add(hash: string, holder: TokenHolder, endsAt: number | null): Promise<void>
  /** Who holds it, unless it has ended; at `endsAt` it has. */
  find(hash: string, now: number): Promise<TokenHolder | null>
  /** As `find`, and removes it: of two calls at the same moment one gets null. */
  spend(hash: string, now: number): Promise<TokenHolder | null>
  remove(hash: string): Promise<void>
  /** Removes all that ended at or before `now`. */
  sweep(now: number): Promise<void>
  /** Removes every token of somebody in a session. */
  removeOf(session: string, person: string): Promise<void>
}

export interface DeviceRows {
  /** Remembers which person a browser is in a session that is kept; the first one stays. Returns the one remembered. */
  remember(session: string, deviceHash: string, person: string): Promise<string>
  find(session: string, deviceHash: string): Promise<string | null>
  /** Forgets all browsers of somebody in a session. */
  removeOf(session: string, person: string): Promise<void>
}

/** Lenses or frameworks that facilitators have made; the whole installation shares them. They hold words of the host, and nobody's notes. */
export interface OwnRows<T> {
  /** All of them, in the order of their ids. */
  list(): Promise<readonly T[]>
  /** Keeps one; what had its id goes. */
  save(one: T): Promise<void>
  remove(id: string): Promise<void>
}

/** A workshop of the installation's own. `version` is 1 when it is made and grows by one with every save. */
export interface StoredTemplate {
  readonly template: Template
  readonly version: number
}

/** Workshops that facilitators have made or adapted; the whole installation shares them. They hold words, and no people. */
export interface TemplateRows {
  /** All of them, in the order of their ids. */
  list(): Promise<readonly StoredTemplate[]>
  load(id: string): Promise<StoredTemplate | null>
  /** Keeps a new one as version 1, and says whether its id was free. */
  create(template: Template): Promise<boolean>
  /** Compare and set: keeps it as `version + 1` if the one with its id still stands at `version`, and says whether it did. */
  save(template: Template, version: number): Promise<boolean>
  remove(id: string): Promise<void>
}

/** A file that is shown in sessions: slides, a picture, a clip, captions. `kind` is what its bytes were found to be. */
export interface Asset {
  readonly id: string
  readonly kind: string
  readonly name: string
  /** In bytes. */
  readonly size: number
  /** Tells these bytes from all others. */
  readonly tag: string
  readonly createdAt: number
}

/** What a file belongs to. It may have several owners, and goes with the last of them. */
export type AssetOwner =
  | { readonly session: string }
  | { readonly template: string }
  /** A board of a session. */
  | { readonly doc: string; readonly session: string }

export interface AssetRows {
  /**
   * Keeps a file that lies complete at `path` and may be moved from there. Throws when the session that is
   * to own it is not there.
   */
  add(asset: Omit<Asset, 'createdAt'>, owner: AssetOwner, path: string): Promise<Asset>
  find(id: string): Promise<Asset | null>
  /** What belongs to one owner, oldest first. */
  list(owner: AssetOwner): Promise<readonly Asset[]>
  /** The bytes from `from` up to and without `to`. Rejects while reading when the asset is gone. */
  read(id: string, from: number, to: number): AsyncIterable<Uint8Array>
  /** The boards that an asset belongs to. */
  boardsOf(id: string): Promise<readonly string[]>
  /** Gives those of these assets that are kept one more owner; one that is gone, or is owned by it already, is left out. */
  share(ids: readonly string[], owner: AssetOwner): Promise<void>
  /** An owner lets go of these assets, or of all; whatever nobody owns now is deleted with its bytes [K2]. */
  letGo(owner: AssetOwner, ids?: readonly string[]): Promise<void>
  /** How many are kept, of how many the bytes are missing, and how many files lie there that belong to none. */
  check(): Promise<{ readonly kept: number; readonly missing: number; readonly stray: number }>
  /** Deletes what nobody owns, and bytes that a stopped process left without a row. */
  sweep(): Promise<void>
}

/** What is to be counted: everything of sessions, single documents, what hangs on people. */
export interface HoldingsOf {
  readonly sessions: readonly string[]
  readonly docs: readonly string[]
  readonly people: readonly string[]
}

/** What is kept of something, in numbers and without a word of it. */
export interface Holdings {
  readonly documents: number
  /** Rows of their logs. */
  readonly updates: number
  readonly bytes: number
  readonly links: number
  readonly devices: number
  /** Uploaded files that belong to these sessions; one that another session or template shows stays. */
  readonly files: number
}

/** Everything that is kept. One implementation for SQLite and PostgreSQL; the contract suite holds both to it. */
export interface Store {
  readonly sessions: SessionRows
  readonly facilitators: FacilitatorRows
  readonly tokens: TokenRows
  readonly devices: DeviceRows
  readonly lenses: OwnRows<Lens>
  readonly frameworks: OwnRows<Framework>
  readonly templates: TemplateRows
  readonly assets: AssetRows
  readonly log: UpdateLog
  /**
   * Runs `work` while no other node of this store runs work of the same name, and says true; false at once, without running
   * it, while one does. A node that dies lets go by itself. Rejects as `work` does, or when the database does not answer.
   */
  alone(name: string, work: () => Promise<void>): Promise<boolean>
  /** Counts what is kept of something; a dry run of its deletion. */
  count(of: HoldingsOf): Promise<Holdings>
  /**
   * Lets what was deleted or written over leave the files of the database and its side files, too [K2]: wholly with SQLite;
   * with PostgreSQL as far as its account may, and within what a running workshop can wait for.
   */
  forget(): Promise<void>
  /** As `forget`, for what was written over since the last time; nothing where nothing was. To be called now and then. */
  tidy(): Promise<void>
  /** Resolves when the database answers; rejects otherwise. */
  ping(): Promise<void>
  close(): Promise<void>
}
