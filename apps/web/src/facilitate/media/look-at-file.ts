import { mostPages } from '@coreflect/workshop'
import type { PdfProblem } from '../../media/pdf.ts'

/** What a file is, as far as it can be told before it is sent; or why it cannot be shown. */
export type Looked =
  | { readonly kind: 'slides'; readonly pages: number }
  | { readonly kind: 'picture' }
  | { readonly kind: 'clip'; readonly seconds: number }
  | { readonly kind: 'captions' }
  | { readonly problem: PdfProblem | 'other-format' | 'unplayable' | 'broken-picture' | 'vast-picture' }
  | { readonly problem: 'too-many-pages'; readonly pages: number }

/** The files that can be chosen. */
export const accepted =
  '.pdf,.png,.jpg,.jpeg,.webp,.gif,.mp4,.webm,application/pdf,image/png,image/jpeg,image/webp,image/gif,video/mp4,video/webm'
export const acceptedCaptions = '.vtt,text/vtt'

async function startsWith(file: File, signs: string): Promise<boolean> {
  return (await file.slice(0, signs.length).text()) === signs
}

async function lookAtPdf(file: File): Promise<Looked> {
  const { openPdf, pdfProblem } = await import('../../media/pdf.ts')
  try {
    const pdf = await openPdf(file)
    try {
      if (pdf.pages > mostPages) return { problem: 'too-many-pages', pages: pdf.pages }
      await pdf.draw(1, 320, 240)
      return { kind: 'slides', pages: pdf.pages }
    } finally {
      pdf.close()
    }
  } catch (error) {
    return { problem: pdfProblem(error) }
  }
}

/** More dots than these no screen here can show, and a small file can hold far more. */
const mostDots = 100_000_000

/** Does a picture open, and is it no larger than can be drawn? */
async function lookAtPicture(file: File): Promise<Looked> {
  const image = new Image()
  const address = URL.createObjectURL(file)
  try {
    await new Promise((resolve, reject) => {
      image.addEventListener('load', resolve)
      image.addEventListener('error', reject)
      image.src = address
    })
    if (image.naturalWidth * image.naturalHeight > mostDots) return { problem: 'vast-picture' }
    await image.decode()
    return { kind: 'picture' }
  } catch {
    return { problem: 'broken-picture' }
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** So long a file may keep us waiting for its length, in ms: some name none, and some are made to. */
const patience = 8000

/** How long a clip is, in seconds; 0 where it does not say. Null where this browser cannot play it. */
function lengthOf(file: File): Promise<number | null> {
  const video = document.createElement('video')
  const address = URL.createObjectURL(file)
  return new Promise<number | null>((resolve) => {
    const told = () => Number.isFinite(video.duration) && resolve(video.duration)
    video.preload = 'metadata'
    video.addEventListener('error', () => resolve(null))
    video.addEventListener('durationchange', told)
    // What a browser has recorded does not say how long it is: whoever looks for its far end finds out.
    video.addEventListener('loadedmetadata', () => {
      if (!told()) video.currentTime = Number.MAX_SAFE_INTEGER
    })
    setTimeout(() => resolve(video.readyState > 0 ? 0 : null), patience)
    video.src = address
  }).finally(() => {
    video.removeAttribute('src')
    video.load()
    URL.revokeObjectURL(address)
  })
}

/** Looks at a file before it is sent, so that what cannot be shown is said at once. */
export async function lookAtFile(file: File): Promise<Looked> {
  if (await startsWith(file, '%PDF-')) return lookAtPdf(file)
  if (/\.(pptx?|odp|key)$/i.test(file.name)) return { problem: 'other-format' }
  if (/\.vtt$/i.test(file.name)) return { kind: 'captions' }
  if (/^image\/(?:png|jpeg|webp|gif)$/.test(file.type)) return lookAtPicture(file)
  if (!/^video\//.test(file.type)) return { problem: 'other-format' }
  const seconds = await lengthOf(file)
  return seconds === null ? { problem: 'unplayable' } : { kind: 'clip', seconds: Math.min(36_000, seconds) }
}
