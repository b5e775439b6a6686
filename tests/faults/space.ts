import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A file system of its own with so many MiB, until the running test ends; null where this account may not mount one. */
export function smallFileSystem(folder: string, mebibytes: number): string | null {
  const place = join(folder, 'small')
  mkdirSync(place)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', place], { stdio: 'ignore' })
  } catch {
    return null
  }
  onTestFinished(() => void execFileSync('umount', ['-l', place], { stdio: 'ignore' }))
  return place
}

/** Takes all space that is left, to the last byte; the returned function gives it back. */
export function fill(place: string): () => void {
  const filler = join(place, 'filler')
  const file = openSync(filler, 'w')
  for (let size = 65_536; size >= 1; ) {
    try {
      if (writeSync(file, new Uint8Array(size)) < size) size = Math.floor(size / 2)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
      size = Math.floor(size / 2)
    }
  }
  closeSync(file)
  return () => rmSync(filler)
}
