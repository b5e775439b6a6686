import type { ExportPalette } from '@coreflect/board/export'
import { readPalette } from '../stage/palette.ts'

/** The page's colours and type as an exported picture needs them: whatever theme is on the screen. */
export const paletteOf = (host: HTMLElement): ExportPalette => ({
  ...readPalette(host),
  paper: getComputedStyle(document.documentElement).backgroundColor,
})
