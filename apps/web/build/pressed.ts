import { readdir, readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const SMALL = 1024

/** Lays every text beside itself as `.br` and `.gz`, pressed as hard as it goes, so that nobody waits for that later. */
export function pressed(): Plugin {
  let folder = 'dist'
  return {
    name: 'coreflect:pressed',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir)
    },
    async writeBundle() {
      const files = await readdir(folder, { recursive: true })
      await Promise.all(
        files
          .filter((file) => /\.(?:js|css|html|svg|json)$/.test(file))
          .map(async (file) => {
            const bytes = await readFile(resolve(folder, file))
            if (bytes.length <= SMALL) return
            const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
            await writeFile(resolve(folder, `${file}.br`), await brotli(bytes, { params }))
            await writeFile(resolve(folder, `${file}.gz`), await zip(bytes, { level: 9 }))
          }),
      )
    },
  }
}
