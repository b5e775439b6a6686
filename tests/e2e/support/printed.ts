import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Page } from 'playwright-core'

const output = join(import.meta.dirname, '../output')
mkdirSync(output, { recursive: true })

/** A page as it comes out of a printer: its size in millimetres and what stands on it. */
export interface PrintedPage {
  readonly width: number
  readonly height: number
  readonly text: string
}

const millimetres = (points: number) => Math.round((points / 72) * 25.4)

/** Prints what the page shows as its print style wants it; the PDF is left in `tests/e2e/output`. */
export async function printed(page: Page, name: string): Promise<readonly PrintedPage[]> {
  const bytes = await page.pdf({ preferCSSPageSize: true })
  writeFileSync(join(output, `${name}.pdf`), bytes)
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const document = await task.promise
  const pages: PrintedPage[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const one = await document.getPage(number)
    const { width, height } = one.getViewport({ scale: 1 })
    const { items } = await one.getTextContent()
    const text = items.map((item) => ('str' in item ? item.str : '')).join(' ')
    pages.push({ width: millimetres(width), height: millimetres(height), text: text.replace(/\s+/g, ' ') })
  }
  await task.destroy()
  return pages
}
