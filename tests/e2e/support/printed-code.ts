import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import jsQR from 'jsqr'
import type { Page } from 'playwright-core'

const run = promisify(execFile)

async function inFolder<T>(pdf: Uint8Array, work: (folder: string, path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'coreflect-printed-'))
  try {
    const path = join(folder, 'page.pdf')
    await writeFile(path, pdf)
    return await work(folder, path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The words of a PDF, as a reader of PDFs finds them; null where this computer has none. */
export async function wordsOfPdf(pdf: Uint8Array): Promise<string | null> {
  return inFolder(pdf, async (_, path) => {
    const read = await run('pdftotext', [path, '-']).catch(() => null)
    return read?.stdout ?? null
  })
}

/** What the browser itself shows of a page as it would be printed. */
async function withoutPaper(page: Page, sheet: number): Promise<Buffer> {
  await page.emulateMedia({ media: 'print' })
  const sheets = page.locator('.sheet')
  return (await sheets.count()) === 0 ? page.screenshot() : sheets.nth(sheet - 1).screenshot()
}

/** Black and white of a picture, or of the page on paper where nothing here can draw PDFs. */
async function dotsOf(
  page: Page,
  pdf: Uint8Array,
  sheet: number,
): Promise<{ width: number; height: number; rgba: Uint8ClampedArray }> {
  const png = await inFolder(pdf, async (folder, path) => {
    const only = ['-f', String(sheet), '-l', String(sheet)]
    await run('pdftoppm', ['-r', '150', ...only, '-png', '-singlefile', path, join(folder, 'page')])
    return readFile(join(folder, 'page.png'))
  }).catch(() => withoutPaper(page, sheet))
  await page.emulateMedia({ media: null })
  const dots = await page.evaluate(
    async (address) => {
      const image = new Image()
      image.src = address
      await image.decode()
      const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height })
      const pen = canvas.getContext('2d')
      pen?.drawImage(image, 0, 0)
      const data = pen?.getImageData(0, 0, image.width, image.height).data ?? []
      let text = ''
      for (let at = 0; at < data.length; at += 4) text += (data[at] ?? 0) > 127 ? '1' : '0'
      return { width: image.width, height: image.height, text }
    },
    `data:image/png;base64,${png.toString('base64')}`,
  )
  const rgba = Uint8ClampedArray.from({ length: dots.text.length * 4 }, (_, at) =>
    at % 4 === 3 || dots.text[at >> 2] === '1' ? 255 : 0,
  )
  return { ...dots, rgba }
}

/** What the code on a printed page says, read as a camera reads it; null where none is found. Pages count from 1. */
export async function printedCode(page: Page, pdf: Uint8Array, sheet = 1): Promise<string | null> {
  const { rgba, width, height } = await dotsOf(page, pdf, sheet)
  // A sheet with a code in each half is read as one holds a camera to it: half after half.
  const half = Math.floor(height / 2)
  const looks = [
    [0, height],
    [half, height],
    [0, half],
  ] as const
  for (const [from, to] of looks) {
    const found = jsQR.default(rgba.subarray(from * width * 4, to * width * 4), width, to - from)
    if (found !== null) return found.data
  }
  return null
}
