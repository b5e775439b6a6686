import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises'
import { ArchiveProblem } from './archive-problem.ts'
import { type Block, noSum, opening, writeBlock } from './block.ts'

/**
 * Writes blocks into a new file that its own account alone can read; the file has its name only when all of it is on the disk.
 * Gives its length. Throws `ArchiveProblem` when it is there already or cannot be written; what `blocks` throws goes through,
 * and nothing is left behind.
 */
export async function writeArchive(file: string, blocks: AsyncIterable<Block>): Promise<number> {
  if (await isThere(file)) throw new ArchiveProblem('exists')
  const part = `${file}.part`
  const handle = await openNew(part)
  try {
    const length = await writeAll(handle, blocks)
    await handle.sync()
    await handle.close()
    await rename(part, file)
    return length
  } catch (error) {
    await handle.close().catch(() => undefined)
    await rm(part, { force: true })
    throw error
  }
}

async function writeAll(handle: FileHandle, blocks: AsyncIterable<Block>): Promise<number> {
  let sum = noSum
  let length = opening.length
  let count = 0
  await handle.write(opening)
  const put = async (block: Block): Promise<void> => {
    const written = writeBlock(block, sum)
    await handle.write(written.bytes)
    sum = written.sum
    length += written.bytes.length
    count += 1
  }
  for await (const block of blocks) await put(block)
  await put({ kind: 'end', blocks: count })
  return length
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}

/** A `.part` that a killed backup has left is written over. */
async function openNew(part: string): Promise<FileHandle> {
  try {
    await rm(part, { force: true })
    return await open(part, 'wx', 0o600)
  } catch (error) {
    throw new ArchiveProblem('not-writable', null, error)
  }
}
