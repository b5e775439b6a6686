/** What is asked of an icon here; read once, when it is drawn. */
interface IconProps {
  readonly size?: number
  readonly class?: string
  readonly 'aria-hidden'?: 'true'
}

const frame = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
for (const [name, value] of Object.entries({
  ...{ width: '24', height: '24', viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', 'aria-hidden': 'true' },
  ...{ 'stroke-width': '2', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' },
}))
  frame.setAttribute(name, value)

/** An icon from its shapes, without what would follow a change of them. `shapes` is markup that the build has made. */
export function plainIcon(shapes: string): (props: IconProps) => Element {
  let first: Element | null = null
  return (props) => {
    if (first === null) {
      first = frame.cloneNode() as Element
      first.innerHTML = shapes
    }
    const icon = first.cloneNode(true) as Element
    const { size, class: look } = props
    if (size !== undefined) {
      icon.setAttribute('width', `${size}`)
      icon.setAttribute('height', `${size}`)
    }
    if (look !== undefined) icon.setAttribute('class', look)
    return icon
  }
}
