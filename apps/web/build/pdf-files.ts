import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const wanted = [
  ['standard_fonts', /\.(?:pfb|ttf)$/],
  ['cmaps', /\.bcmap$/],
  ['wasm', /_nowasm_fallback\.js$/],
] as const

/** Letters and decoders that the reader of PDFs fetches from our own origin where a file has none of its own. */
export function pdfFiles(): Plugin {
  const folder = fileURLToPath(new URL('../node_modules/pdfjs-dist', import.meta.url))
  return {
    name: 'coreflect:pdf-files',
    apply: 'build',
    generateBundle() {
      for (const [part, names] of wanted) {
        for (const name of readdirSync(join(folder, part)).filter((one) => names.test(one))) {
          const source = readFileSync(join(folder, part, name))
          this.emitFile({ type: 'asset', fileName: `assets/pdf/${part}/${name}`, source })
        }
      }
    },
  }
}
