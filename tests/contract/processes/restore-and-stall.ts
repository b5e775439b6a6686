import { writeSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import zlib from 'node:zlib'
import { restore } from '@coreflect/store'

/** Restores, and stands still for ever when the last rows are about to be put: everything before them is, but not for good. */
const [url = '', file = '', assets = ''] = process.argv.slice(2)
const unpack = zlib.zstdDecompressSync
const passesBefore = 2
let passes = 0

zlib.zstdDecompressSync = (...packed: Parameters<typeof unpack>) => {
  const bytes = unpack(...packed)
  if (bytes.includes('"table":"devices"')) passes += 1
  if (passes > passesBefore) {
    writeSync(1, 'in the middle\n')
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  }
  return bytes
}
syncBuiltinESMExports()
await restore({ url, file, assets })
