import type { ExportPalette } from '@coreflect/board/export'

/** The colours of the page by day, for pictures that are made where there is no page. */
export const paperPalette: ExportPalette = {
  note: { sun: '#ffe79a', leaf: '#d3ecbd', sky: '#c8e3f5', rose: '#f9d3d8', sand: '#ebe0cf', ink: '#2a2520' },
  pen: { sun: '#8a6400', leaf: '#3c7419', sky: '#1d6a98', rose: '#ad3c57', sand: '#76634a', ink: '#2a2520' },
  noteInk: '#2a2520',
  ink: '#2a2520',
  paper: '#f8f4ec',
  surface: '#fffdf9',
  line: '#e4dbcc',
  edge: '#887c6d',
  font: 'system-ui, sans-serif',
  rim: 0.28,
}
