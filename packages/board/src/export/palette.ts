import type { Color } from '../layout.ts'

/** What colours' names look like, and the type, as the page shows them; CSS colours and a font family. */
export interface ExportPalette {
  readonly note: { readonly [color in Color]: string }
  readonly pen: { readonly [color in Color]: string }
  readonly noteInk: string
  readonly ink: string
  readonly paper: string
  readonly surface: string
  readonly line: string
  readonly edge: string
  readonly font: string
  /** How much of `noteInk` the edge of what is like paper has, from 0 to 1. */
  readonly rim: number
}
