import { strToU8, zipSync } from 'fflate'

const packed = /\.(?:pdf|png|jpe?g|webp)$/u

/** Files by their names as one ZIP. Pictures and PDFs are packed as they are: they are small already. */
export function zipOf(files: ReadonlyMap<string, string | Uint8Array>, now: number): Uint8Array<ArrayBuffer> {
  const entries = [...files].map(([name, content]) => {
    const bytes = typeof content === 'string' ? strToU8(content) : content
    return [name, [bytes, { level: packed.test(name) ? 0 : 6, mtime: now }]] as const
  })
  return zipSync(
    Object.fromEntries(
      entries.map(([name, [bytes, manner]]) => [name, [bytes, { ...manner, level: manner.level as 0 | 6 }]]),
    ),
  )
}
