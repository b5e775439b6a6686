import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { HarvestData, KeepsakeData } from '@coreflect/keepsake'
import { unpackedFont } from './woff.ts'

const read = (address: string) => readFile(fileURLToPath(address))

/** A font that has a letter for nearly every script, plain as it is. */
const others = async () =>
  unpackedFont(await read(import.meta.resolve('@fontsource/unifontex/files/unifontex-latin-400-normal.woff')))

/** What writes PDFs, and its fonts: read when the first one is asked for. */
async function printer() {
  const [pdf, plain, bold] = await Promise.all([
    import('@coreflect/keepsake/pdf'),
    read(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')),
    read(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf')),
  ])
  return { ...pdf, fonts: { plain, bold, others } }
}

/** The keepsake as a PDF. Rejects with the signal's reason once nobody waits for it any more. */
export async function keepsakePdfFile(data: KeepsakeData, signal: AbortSignal): Promise<Uint8Array> {
  const { keepsakePdf, fonts } = await printer()
  return keepsakePdf(data, fonts, signal)
}

/** The facilitators' harvest as a PDF. Rejects with the signal's reason once nobody waits for it any more. */
export async function harvestPdfFile(data: HarvestData, signal: AbortSignal): Promise<Uint8Array> {
  const { harvestPdf, fonts } = await printer()
  return harvestPdf(data, fonts, signal)
}
