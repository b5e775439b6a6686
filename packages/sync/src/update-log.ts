/** Everything that is kept of one document. Sequence numbers start at 1, are gapless per document and grow by one per row. */
export interface StoredLog {
  /** The compacted document through `baseSequence` as one Yjs update, or null while nothing was compacted. */
  readonly base: Uint8Array | null
  /** The last sequence number that `base` holds; 0 without a base. */
  readonly baseSequence: number
  /** The rows after the base, ascending. */
  readonly updates: readonly { readonly sequence: number; readonly update: Uint8Array }[]
}

/** One Yjs update that waits for its place in a document's log. */
export interface PendingUpdate {
  readonly doc: string
  readonly update: Uint8Array
}

/** The port through which rooms keep their documents. The store implements it over SQL, `createMemoryLog` for tests. */
export interface UpdateLog {
  /** Reads everything that is kept of a document; an unknown document is empty (base null, baseSequence 0, no updates). */
  load(doc: string): Promise<StoredLog>
  /**
   * What came after `sequence`, as of one moment: the rows alone (base null, baseSequence as asked), or everything as `load`
   * gives it where a compaction has gone past `sequence`.
   */
  since(doc: string, sequence: number): Promise<StoredLog>
  /** The last sequence number given in each of these documents; one that has no log is left out. One query, however many. */
  heads(docs: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** Commits all updates in ONE transaction, in order, durable when it resolves; returns the sequence given to each. Rejects with nothing written. */
  append(updates: readonly PendingUpdate[]): Promise<readonly number[]>
  /** Replaces everything up to and including `throughSequence` by `base`, in one transaction (K2: deleted text leaves storage). */
  compact(doc: string, base: Uint8Array, throughSequence: number): Promise<void>
  /** Removes the document, all of it. */
  remove(doc: string): Promise<void>
}
