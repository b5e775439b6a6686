import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import type { AssetKind } from './kinds.ts'

const megabyte = 1024 * 1024
const pictureBytes = 20 * megabyte
const captionBytes = megabyte
/** So many uploads one facilitator may have on their way. */
const atOnce = 4
/** After so many ms an upload that is still lying there was left behind by a process that was stopped. */
const leftBehind = 3_600_000

/** How large a file of this kind may be, in bytes. */
export function mostBytes(config: Pick<Config, 'MAX_SLIDES_BYTES' | 'MAX_CLIP_BYTES'>, kind: AssetKind): number {
  if (kind === 'pdf') return config.MAX_SLIDES_BYTES
  if (kind === 'mp4' || kind === 'webm') return config.MAX_CLIP_BYTES
  return kind === 'vtt' ? captionBytes : pictureBytes
}

export interface Uploads {
  /** A place for one more upload of this facilitator; null when all are taken. The returned function gives it back. */
  take(facilitator: string): (() => void) | null
  /** The path at which an upload is written until it is complete. */
  pathOf(id: string): Promise<string>
  /** Removes what is left of uploads that never ended. */
  sweep(now: number): Promise<void>
}

/** What is on its way in: files in a folder of their own, so that nothing half is ever among those that are shown. */
export function createUploads({ DATA_DIR }: Pick<Config, 'DATA_DIR'>): Uploads {
  const folder = join(DATA_DIR, 'incoming')
  const running = new Map<string, number>()

  return {
    take(facilitator) {
      const count = running.get(facilitator) ?? 0
      if (count >= atOnce) return null
      running.set(facilitator, count + 1)
      return () => {
        const rest = (running.get(facilitator) ?? 1) - 1
        if (rest > 0) running.set(facilitator, rest)
        else running.delete(facilitator)
      }
    },
    async pathOf(id) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      return join(folder, id)
    },
    async sweep(now) {
      for (const name of await readdir(folder).catch(() => [])) {
        const path = join(folder, name)
        const found = await stat(path).catch(() => null)
        if (found !== null && found.mtimeMs < now - leftBehind) await rm(path, { force: true })
      }
    },
  }
}
