import {
  getDocument,
  PasswordException,
  type PDFDocumentProxy,
  type PDFPageProxy,
  PDFWorker,
  type RenderTask,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import { tooLarge } from './pdf-memory.ts'
import { assetAddress, type MediaSource } from './source.ts'

/** Why a PDF cannot be shown. */
export type PdfProblem = 'password' | 'damaged' | 'slow' | 'large'

/** A PDF that can be drawn page by page. */
export interface OpenPdf {
  readonly pages: number
  /** A page drawn so that it fits into this many device pixels. Rejects with a `PdfProblem`. */
  draw(page: number, width: number, height: number): Promise<HTMLCanvasElement>
  /** What stands on a page, for whoever listens to it. */
  words(page: number): Promise<string>
  close(): void
}

/** How long a page may take before it is given up, in ms: a file made to be endless ends here. */
const patience = 15_000
/** No page is drawn larger than this, in pixels. */
const mostPixels = 8_000_000

const folder = '/assets/pdf/'
const options = {
  cMapUrl: `${folder}cmaps/`,
  cMapPacked: true,
  standardFontDataUrl: `${folder}standard_fonts/`,
  // WebAssembly would need a weaker policy than ours; what it decodes has a way without it.
  wasmUrl: `${folder}wasm/`,
  useWasm: false,
  maxImageSize: 64_000_000,
  canvasMaxAreaInBytes: mostPixels * 8,
  enableXfa: false,
  // Only what is looked at is fetched, in parts.
  disableAutoFetch: true,
  disableStream: true,
  rangeChunkSize: 262_144,
  verbosity: 0,
}

/** The reader's own thread, from our own origin. */
const newThread = () => new Worker(new URL('./pdf-thread.ts', import.meta.url), { type: 'module' })

class PdfTrouble extends Error {
  override readonly name = 'PdfTrouble'
  readonly problem: PdfProblem
  constructor(problem: PdfProblem) {
    super(`This PDF cannot be shown: ${problem}.`)
    this.problem = problem
  }
}

/** What an error of a PDF means for whoever wanted to see it. */
export function pdfProblem(error: unknown): PdfProblem {
  if (error instanceof PdfTrouble) return error.problem
  if (error instanceof PasswordException) return 'password'
  return 'damaged'
}

/** Opens a PDF of a session, or one that lies on this computer. Rejects with what `pdfProblem` reads. */
export async function openPdf(from: { readonly source: MediaSource; readonly asset: string } | File): Promise<OpenPdf> {
  const port = newThread()
  const worker = PDFWorker.create({ port })
  let drawing: RenderTask | null = null
  const close = () => {
    drawing?.cancel()
    worker.destroy()
    // A thread that is busy unpacking hears nothing any more: it is ended from outside.
    port.terminate()
  }

  const burst = new Promise<never>((_, reject) => {
    port.addEventListener('message', ({ data }: MessageEvent<{ coreflect?: unknown } | null>) => {
      if (data?.coreflect !== tooLarge.coreflect) return
      close()
      reject(new PdfTrouble('large'))
    })
  })
  burst.catch(() => undefined)

  async function inTime<T>(work: Promise<T>): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        close()
        reject(new PdfTrouble('slow'))
      }, patience)
    })
    try {
      return await Promise.race([work, late, burst])
    } finally {
      clearTimeout(timer)
    }
  }

  const given =
    from instanceof File
      ? { data: new Uint8Array(await from.arrayBuffer()) }
      : { url: assetAddress(from.source, from.asset), withCredentials: false }
  let open: PDFDocumentProxy
  try {
    open = await inTime(getDocument({ ...options, ...given, worker }).promise)
  } catch (error) {
    close()
    throw error
  }

  async function drawn(page: PDFPageProxy, width: number, height: number): Promise<HTMLCanvasElement> {
    const plain = page.getViewport({ scale: 1 })
    const fitting = Math.min(width / plain.width, height / plain.height)
    const most = Math.sqrt(mostPixels / (plain.width * plain.height))
    const viewport = page.getViewport({ scale: Math.min(fitting, most) })
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(viewport.width))
    canvas.height = Math.max(1, Math.round(viewport.height))
    drawing = page.render({ canvas, viewport, background: '#ffffff' })
    await drawing.promise
    return canvas
  }

  return {
    pages: open.numPages,
    draw: (page, width, height) => inTime(open.getPage(page).then((found) => drawn(found, width, height))),
    words: (page) =>
      inTime(
        open.getPage(page).then(async (found) => {
          const { items } = await found.getTextContent()
          return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('')
        }),
      ),
    close,
  }
}
