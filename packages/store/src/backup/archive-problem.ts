/**
 * Why an archive cannot be written or read:
 * - `exists`: there is a file already where the backup was to be written
 * - `not-writable`: the file cannot be made or written there
 * - `not-readable`: there is no such file, or it may not be read
 * - `not-an-archive`: the file is something else
 * - `damaged`: a part of it is missing or was changed; `at` says where
 * - `newer`: a newer Coreflect has made it
 * - `not-empty`: the installation that it was to be restored into holds something
 */
export type ArchiveReason =
  | 'exists'
  | 'not-writable'
  | 'not-readable'
  | 'not-an-archive'
  | 'damaged'
  | 'newer'
  | 'not-empty'

/** Thrown when a backup cannot be made or restored; nothing was changed then. */
export class ArchiveProblem extends Error {
  override readonly name = 'ArchiveProblem'
  readonly reason: ArchiveReason
  /** For a damaged archive: the block in which the damage lies, counted from 1, and the byte of the file where that begins. */
  readonly at: { readonly block: number; readonly byte: number } | null

  constructor(reason: ArchiveReason, at: ArchiveProblem['at'] = null, cause?: unknown) {
    super(
      at === null ? `The archive: ${reason}.` : `The archive: ${reason} in block ${at.block}, from byte ${at.byte} on.`,
      {
        cause,
      },
    )
    this.reason = reason
    this.at = at
  }
}
