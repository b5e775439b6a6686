import { COLORS, type Color } from '@coreflect/board'
import { ground } from '../colors.ts'
import { pen } from '../drawing/pens.ts'
import './stage.css'

/** The colours and the type of the page, as a canvas needs them. */
export interface Palette {
  readonly note: { readonly [color in Color]: string }
  readonly pen: { readonly [color in Color]: string }
  readonly noteInk: string
  readonly ink: string
  readonly surface: string
  readonly paper: string
  readonly line: string
  readonly edge: string
  readonly accent: string
  /** How much of `noteInk` the edge of what is like paper has, from 0 to 1. */
  readonly rim: number
  readonly font: string
}

/** Reads them off elements in the page, so that the theme, forced colours and the style sheet stay the only source. */
export const readPalette = (host: HTMLElement): Palette => {
  const probe = host.ownerDocument.createElement('span')
  probe.className = 'stage-probe'
  host.append(probe)
  const look = (className: string): CSSStyleDeclaration => {
    probe.className = `stage-probe ${className}`
    return getComputedStyle(probe)
  }
  try {
    const note = Object.fromEntries(COLORS.map((color) => [color, look(ground[color]).backgroundColor]))
    const pens = Object.fromEntries(COLORS.map((color) => [color, look(pen[color]).color]))
    const { color: noteInk, fontFamily: font } = look(ground.sun)
    const of = (className: string): string => look(className).color
    return {
      note: note as Palette['note'],
      pen: pens as Palette['pen'],
      noteInk,
      ink: of('stage-probe-ink'),
      surface: of('stage-probe-surface'),
      paper: of('stage-probe-paper'),
      line: of('stage-probe-line'),
      edge: of('stage-probe-edge'),
      accent: of('stage-probe-accent'),
      rim: Number(getComputedStyle(probe).getPropertyValue('--rim')),
      font,
    }
  } finally {
    probe.remove()
  }
}
