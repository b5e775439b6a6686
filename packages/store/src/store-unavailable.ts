/**
 * Why a store cannot be opened, for a server that wants to say one helpful sentence:
 * - `bad-address`: neither `sqlite:<path>` nor `postgres://…`
 * - `not-writable`: the folder or file cannot be made or written, or the database account may not
 * - `locked`: another program holds the file and does not let go
 * - `not-a-database`: there is a file, but it is something else or damaged
 * - `full`: no space is left
 * - `newer`: a newer Coreflect has been here; an older one would not understand its rows
 * - `unreachable`: no database server answers
 * - `refused`: the database server does not accept this account or password
 * - `no-such-database`: the database server does not know this database
 */
export type UnavailableReason =
  | 'bad-address'
  | 'not-writable'
  | 'locked'
  | 'not-a-database'
  | 'full'
  | 'newer'
  | 'unreachable'
  | 'refused'
  | 'no-such-database'

/** Thrown by `openStore` when it is the place, not the program, that is wrong. The original error is the `cause`. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
  readonly reason: UnavailableReason

  constructor(reason: UnavailableReason, cause?: unknown) {
    super(`The store is unavailable: ${reason}.`, { cause })
    this.reason = reason
  }
}

/** Codes of the operating system, of PostgreSQL (https://www.postgresql.org/docs/current/errcodes-appendix.html). */
const byCode: { readonly [code: string]: UnavailableReason } = {
  EACCES: 'not-writable',
  EPERM: 'not-writable',
  EROFS: 'not-writable',
  ENOENT: 'not-writable',
  ENOTDIR: 'not-writable',
  EEXIST: 'not-writable',
  EISDIR: 'not-writable',
  ENOSPC: 'full',
  EDQUOT: 'full',
  ECONNREFUSED: 'unreachable',
  ECONNRESET: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  ETIMEDOUT: 'unreachable',
  '28000': 'refused',
  '28P01': 'refused',
  '3D000': 'no-such-database',
  '42501': 'not-writable',
  '53100': 'full',
  '53300': 'unreachable',
  '57P01': 'unreachable',
  '57P03': 'unreachable',
}

/** Primary result codes of SQLite (https://www.sqlite.org/rescode.html). */
const byResult: { readonly [code: number]: UnavailableReason } = {
  3: 'not-writable',
  5: 'locked',
  6: 'locked',
  8: 'not-writable',
  11: 'not-a-database',
  13: 'full',
  14: 'not-writable',
  26: 'not-a-database',
}

/** SQLite's primary result code of an error, or null when it is not one of SQLite's. */
export function sqliteResult(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null
  return error.errcode & 0xff
}

function reasonOf(error: unknown): UnavailableReason | null {
  const result = sqliteResult(error)
  if (result !== null) return byResult[result] ?? null
  if (error instanceof AggregateError) return reasonOf(error.errors[0])
  if (!(error instanceof Error)) return null
  if (/^corrupted migrations: previously executed .* is missing$/.test(error.message)) return 'newer'
  if (/timeout.* when trying to connect|timeout expired|terminated unexpectedly/i.test(error.message))
    return 'unreachable'
  return 'code' in error && typeof error.code === 'string' ? (byCode[error.code] ?? null) : null
}

/** The error as a `StoreUnavailable` where it has one of the known reasons; else the error itself. */
export function explained(error: unknown): unknown {
  if (error instanceof StoreUnavailable) return error
  const reason = reasonOf(error)
  return reason === null ? error : new StoreUnavailable(reason, error)
}
