import { createReadStream } from 'node:fs'
import { copyFile, mkdir, open, readdir, rename, rm, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'

const missing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'

async function unlinked(path: string): Promise<void> {
  await unlink(path).catch((error: unknown) => {
    if (!missing(error)) throw error
  })
}

/** Makes what a folder lists last over a loss of power. */
async function settleFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The bytes of assets: files of a folder, each under the id of its asset. */
export function assetFolder(path: string | null) {
  const folder = path ?? ''

  return {
    /**
     * Takes over a file that lies complete on the disk, before its row is committed. May be called again for the same one.
     * Throws where there is no folder.
     */
    async keep(id: string, path: string): Promise<void> {
      if (folder === '') throw new Error('This store was opened without a folder for files.')
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const own = join(folder, id)
      if ((await stat(own).catch(() => null)) !== null) return
      await rename(path, own).catch(async (error: unknown) => {
        if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error
        await copyFile(path, own)
      })
      await settleFolder(folder)
    },
    /** The bytes from `from` up to and without `to`. Rejects while reading when they are gone. */
    read: (id: string, from: number, to: number): AsyncIterable<Uint8Array> =>
      to <= from ? Readable.from([]) : createReadStream(join(folder, id), { start: from, end: to - 1 }),
    async remove(ids: readonly string[]): Promise<void> {
      for (const id of ids) await unlinked(join(folder, id))
    },
    /** Removes what a stopped process left behind: bytes without a row that are older than `before` (ms). */
    async sweep(isKept: (ids: readonly string[]) => Promise<ReadonlySet<string>>, before: number): Promise<void> {
      if (folder === '') return
      const names = await readdir(folder).catch((error: unknown) => {
        if (missing(error)) return []
        throw error
      })
      const kept = await isKept(names)
      for (const name of names) {
        if (kept.has(name)) continue
        const found = await stat(join(folder, name)).catch(() => null)
        if (found !== null && found.mtimeMs < before) await rm(join(folder, name), { recursive: true, force: true })
      }
    },
  }
}
