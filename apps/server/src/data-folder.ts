import { randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SetupProblem } from './setup-problem.ts'

/**
 * Makes the data folder if needed and tries to write in it.
 * @throws {SetupProblem} when that is not possible.
 */
export async function prepareDataFolder(folder: string): Promise<void> {
  const probe = join(folder, `.write-${randomUUID()}`)
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(probe, '')
    await rm(probe)
  } catch {
    throw new SetupProblem(
      `The folder ${folder} cannot be written: make it writable for this account, or set DATA_DIR to another folder.`,
    )
  }
}
