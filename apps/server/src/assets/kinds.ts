/** What may be shown: its content type. Nothing that can run, so no HTML and no SVG. */
export const assetTypes = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  mp4: 'video/mp4',
  webm: 'video/webm',
  vtt: 'text/vtt; charset=utf-8',
} as const
export type AssetKind = keyof typeof assetTypes

/** How many bytes from the beginning `kindOf` wants to see; a shorter file is all there is. */
export const headSize = 512

const ascii = (head: Buffer, from: number, to: number) => head.toString('latin1', from, to)

/** Brands of the MP4 family that browsers play (ISO/IEC 14496-12 §4.3; https://mp4ra.org/registered-types/brands). */
const mp4Brands = /^(?:isom|iso[2-9]|mp4[12]|avc1|M4V |dash|MSNV|mmp4)$/

function isMp4(head: Buffer): boolean {
  if (ascii(head, 4, 8) !== 'ftyp' || head.length < 16) return false
  const end = Math.min(head.readUInt32BE(0), head.length)
  for (let at = 8; at + 4 <= end; at += at === 8 ? 8 : 4) if (mp4Brands.test(ascii(head, at, at + 4))) return true
  return false
}

/** EBML whose document type is `webm` (https://www.webmproject.org/docs/container/): Matroska is another one. */
const isWebm = (head: Buffer) =>
  head.readUInt32BE(0) === 0x1a45dfa3 && head.subarray(0, 64).includes('\x42\x82\x84webm', 0, 'latin1')

/**
 * What a file is by its first bytes, whatever its name and its sender say; null for everything that is not shown.
 * A PDF has to begin with its mark at once: readers also take it further in, and that is how one file is made into two kinds.
 */
export function kindOf(head: Buffer): AssetKind | null {
  if (head.length < 8) return ascii(head, 0, head.length).replace('\xef\xbb\xbf', '') === 'WEBVTT' ? 'vtt' : null
  if (ascii(head, 0, 5) === '%PDF-') return 'pdf'
  if (ascii(head, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
  if (ascii(head, 0, 3) === '\xff\xd8\xff') return 'jpeg'
  if (/^GIF8[79]a/.test(ascii(head, 0, 6))) return 'gif'
  if (ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WEBP') return 'webp'
  if (isMp4(head)) return 'mp4'
  if (isWebm(head)) return 'webm'
  return /^(?:\xef\xbb\xbf)?WEBVTT(?:[ \t\r\n]|$)/.test(ascii(head, 0, 11)) ? 'vtt' : null
}
