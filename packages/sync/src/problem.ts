/** Something the host should know of. Never holds content. */
export interface Problem {
  readonly kind:
    | 'load-failed'
    | 'check-failed'
    | 'append-failed'
    | 'compaction-failed'
    | 'room-failed'
    | 'connection-failed'
  /** The documents concerned. */
  readonly docs: readonly string[]
  readonly error: unknown
}
