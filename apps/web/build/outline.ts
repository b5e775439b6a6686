/** A shape as an icon has it: its name and what is told of it. */
export type Shape = readonly [name: string, attributes: Readonly<Record<string, string>>]

/** A path that begins with a relative place, which behind another path would be reckoned from where that one ends. */
const RELATIVE = /^m\s*([-+]?(?:\d+\.?\d*|\.\d+))[\s,]*([-+]?(?:\d+\.?\d*|\.\d+))[\s,]*/

/**
 * The outlines of shapes as the data of one path (SVG 2, 9.3), which looks the same as they do when it is drawn with a line of one
 * colour that covers what is below. Throws for a shape that is not one of SVG's, and for one that says more of itself than where
 * it is.
 */
export function outline(shapes: readonly Shape[]): string {
  return shapes.map(([name, attributes]) => one(name, attributes)).join('')
}

/** Whether all that a shape tells of itself is where it is. */
export function isPlain([, attributes]: Shape): boolean {
  return Object.keys(attributes).every((name) => PLACES.has(name))
}

const PLACES = new Set([
  'd',
  'cx',
  'cy',
  'r',
  'x',
  'y',
  'width',
  'height',
  'rx',
  'ry',
  'x1',
  'y1',
  'x2',
  'y2',
  'points',
])

function one(name: string, attributes: Readonly<Record<string, string>>): string {
  if (!isPlain([name, attributes])) throw new Error(`More than a place is told of a ${name}.`)
  const at = (attribute: string): number => Number(attributes[attribute] ?? 0)
  switch (name) {
    case 'path':
      return fromItsPlace(attributes.d ?? '')
    case 'circle':
      return ellipse(at('cx'), at('cy'), at('r'), at('r'))
    case 'ellipse':
      return ellipse(at('cx'), at('cy'), at('rx'), at('ry'))
    case 'line':
      return `M${at('x1')} ${at('y1')}L${at('x2')} ${at('y2')}`
    case 'polyline':
      return `M${attributes.points}`
    case 'polygon':
      return `M${attributes.points}z`
    case 'rect':
      return rectangle(attributes, at)
    default:
      throw new Error(`Not a shape: ${name}.`)
  }
}

function fromItsPlace(data: string): string {
  const begin = RELATIVE.exec(data)
  if (begin === null) return data
  const rest = data.slice(begin[0].length)
  // What follows a place without a letter of its own is a line, as relative as the place was.
  return `M${begin[1]} ${begin[2]}${/^[-+.\d]/.test(rest) ? 'l' : ''}${rest}`
}

function ellipse(x: number, y: number, across: number, down: number): string {
  const half = (to: number): string => `a${short(across)} ${short(down)} 0 1 0 ${short(to)} 0`
  return `M${short(x - across)} ${short(y)}${half(2 * across)}${half(-2 * across)}z`
}

function rectangle(attributes: Readonly<Record<string, string>>, at: (attribute: string) => number): string {
  const [width, height] = [at('width'), at('height')]
  const across = Math.min(Number(attributes.rx ?? attributes.ry ?? 0), width / 2)
  const down = Math.min(Number(attributes.ry ?? attributes.rx ?? 0), height / 2)
  const corner = (right: number, below: number): string =>
    across * down === 0 ? '' : `a${short(across)} ${short(down)} 0 0 1 ${short(right)} ${short(below)}`
  const begin = `M${short(at('x') + across)} ${short(at('y'))}h${short(width - 2 * across)}${corner(across, down)}`
  const end = `v${short(2 * down - height)}${corner(across, -down)}z`
  return `${begin}v${short(height - 2 * down)}${corner(-across, down)}h${short(2 * across - width)}${corner(-across, -down)}${end}`
}

function short(value: number): string {
  return String(Number(value.toFixed(3)))
}
