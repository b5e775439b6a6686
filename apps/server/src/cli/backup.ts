import { resolve } from 'node:path'
import {
  type ArchiveContents,
  ArchiveProblem,
  type ArchiveReason,
  backUp,
  restore,
  StoreUnavailable,
} from '@coreflect/store'
import type { Config } from '../config.ts'
import { prepareDataFolder } from '../data-folder.ts'
import { unavailable } from '../open-house.ts'
import { SetupProblem } from '../setup-problem.ts'
import { expire } from './forget.ts'

const sentences: { readonly [reason in Exclude<ArchiveReason, 'damaged'>]: string } = {
  exists: 'There is a file of this name already: take another name, or move it away. Nothing was written.',
  'not-writable': 'The backup cannot be written there: take a folder that this account may write. Nothing was written.',
  'not-readable': 'There is no file of this name that this account may read. Nothing was changed.',
  'not-an-archive': 'This file is no backup of Coreflect. Nothing was changed.',
  newer: 'This backup was made by a newer Coreflect: restore it with that version. Nothing was changed.',
  'not-empty':
    'This installation holds something already, and a backup is only restored into an empty one: set DATA_DIR and DATABASE_URL to an empty folder and database. Nothing was changed.',
}

function problemOf(error: unknown): unknown {
  if (error instanceof StoreUnavailable) return unavailable(error)
  if (!(error instanceof ArchiveProblem)) return error
  if (error.reason !== 'damaged') return new SetupProblem(sentences[error.reason])
  const { block = 0, byte = 0 } = error.at ?? {}
  return new SetupProblem(
    `This backup is damaged: block ${block}, which begins at byte ${byte}, is not what was written. Nothing was changed.`,
  )
}

const told = ({ sessions, rows, files }: ArchiveContents): string =>
  `${sessions} sessions, ${rows} rows and ${files} uploaded files`

/** Writes a backup while the server may be running. Gives what the terminal prints. */
export async function writeBackup(config: Config, file: string): Promise<string> {
  if (file === '') throw new SetupProblem('Please say where: coreflect backup FILE')
  // What is due goes first, as it would by itself within minutes: pages of which only a part is let go of are cleared by it.
  await expire(config, undefined, false)
  const target = resolve(file)
  try {
    const made = await backUp({ url: config.DATABASE_URL, file: target, assets: config.ASSETS_DIR, now: Date.now() })
    return `${target}\n${told(made)}, ${made.bytes} bytes. What was due for deletion is not in it.\n`
  } catch (error) {
    throw problemOf(error)
  }
}

/** Restores a backup into an empty installation. Gives what the terminal prints. */
export async function restoreBackup(config: Config, file: string): Promise<string> {
  if (file === '') throw new SetupProblem('Please say which: coreflect restore FILE')
  await prepareDataFolder(config.DATA_DIR)
  try {
    const put = await restore({ url: config.DATABASE_URL, file: resolve(file), assets: config.ASSETS_DIR })
    return `${told(put)} are here again. What has come to its end since is deleted at once.\n${await expire(config, undefined, false)}`
  } catch (error) {
    throw problemOf(error)
  }
}
