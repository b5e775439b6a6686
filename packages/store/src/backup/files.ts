import { mkdir, open, readdir, rm } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { ArchiveProblem } from './archive-problem.ts'
import type { Block } from './block.ts'

const pieceBytes = 1024 * 1024

/** The paths of all files below a folder, in order, with `/` between their parts; none when there is no such folder. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return []
      throw error
    },
  )
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** A file in pieces. One that was deleted since it was listed gives none: its row is gone, too. */
export async function* fileBlocks(folder: string, path: string): AsyncGenerator<Extract<Block, { kind: 'file' }>> {
  const handle = await open(join(folder, path), 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (handle === null) return
  try {
    const { size } = await handle.stat()
    for (let from = 0, last = false; !last; from += pieceBytes) {
      const bytes = Buffer.alloc(Math.min(pieceBytes, size - from))
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, from)
      last = from + pieceBytes >= size || bytesRead < bytes.length
      yield { kind: 'file', path, bytes: bytes.subarray(0, bytesRead), last }
    }
  } finally {
    await handle.close()
  }
}

/** Puts one piece of a file where it belongs below the folder; `first` begins it anew. Throws for a path that leads out of it. */
export async function putFile(
  folder: string,
  { path, bytes }: Extract<Block, { kind: 'file' }>,
  first: boolean,
): Promise<void> {
  const parts = path.split('/')
  if (parts.some((part) => part === '' || part === '.' || part === '..' || part.includes('\\'))) {
    throw new ArchiveProblem('not-an-archive')
  }
  const target = join(folder, ...parts)
  await mkdir(dirname(target), { recursive: true, mode: 0o700 })
  if (first) await rm(target, { force: true })
  const handle = await open(target, first ? 'wx' : 'a', 0o600)
  try {
    await handle.write(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
