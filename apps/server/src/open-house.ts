import { openStore, type Store, StoreUnavailable, type UnavailableReason } from '@coreflect/store'
import type { Config } from './config.ts'
import { prepareDataFolder } from './data-folder.ts'
import { SetupProblem } from './setup-problem.ts'

const sentences: { readonly [reason in UnavailableReason]: string } = {
  'bad-address': 'DATABASE_URL is no address of a database: set it to sqlite:<path> or postgres://…, or leave it out.',
  'not-writable': 'The database cannot be written: give this account the right to write it, or set DATABASE_URL.',
  locked: 'Another program holds the database file: stop that program, then start Coreflect again.',
  'not-a-database': 'The database file is damaged or something else: move it away, or restore it from a backup.',
  full: 'There is no space left for the database: free some space, then start Coreflect again.',
  newer: 'The database was written by a newer Coreflect: start that version, or restore an older backup.',
  unreachable: 'No database answers at DATABASE_URL: start it, or correct the address.',
  refused: 'The database does not accept the account or password in DATABASE_URL: please correct them.',
  'no-such-database': 'The database server does not know the database in DATABASE_URL: create it, or correct the name.',
}

/** What somebody who runs the server can do about a store that does not open, in a sentence. */
export function unavailable({ reason }: StoreUnavailable): SetupProblem {
  return new SetupProblem(sentences[reason])
}

/**
 * Opens the data folder and the store.
 * @throws {SetupProblem} when something has to be put right first.
 */
export async function openHouse(
  config: Pick<Config, 'ASSETS_DIR' | 'DATA_DIR' | 'DATABASE_URL'>,
  now: () => number,
): Promise<Store> {
  await prepareDataFolder(config.DATA_DIR)
  try {
    return await openStore({ url: config.DATABASE_URL, assets: config.ASSETS_DIR, now })
  } catch (error) {
    throw error instanceof StoreUnavailable ? unavailable(error) : error
  }
}
