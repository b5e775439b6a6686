import type { Plugin } from 'vite'
import { isPlain, outline, type Shape } from './outline.ts'

const ICON = /\/lucide-solid\/.*\/icons\/[\w-]+\.(?:jsx|mjs)$/
const plainIcon = new URL('plain-icon.ts', import.meta.url).pathname

interface Node {
  readonly type: string
  readonly name?: string
  readonly value?: unknown
  readonly elements?: readonly Node[]
  readonly properties?: readonly { readonly key: Node; readonly value: Node }[]
}

/**
 * Makes each icon of the package one line of markup, with one path for all its shapes. As they come, an icon is a tree of
 * signals and of parts that are chosen while it runs, which for the thirty of a board took longer than all else that is drawn
 * with it; and each shape is an element with a style and a box of its own, four to an icon.
 */
export function icons(): Plugin {
  return {
    name: 'coreflect:icons',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      if (!ICON.test(id)) return null
      const { node } = literal(iconData(this.parse(code), id)) as { readonly node: readonly Shape[] }
      const shapes = node.map(([name, { key: _, ...attributes }]): Shape => [name, attributes])
      const plain = shapes.filter(isPlain)
      const path: Shape = ['path', { d: outline(plain) }]
      const drawn = [...(plain.length === 0 ? [] : [path]), ...shapes.filter((shape) => !isPlain(shape))]
      const made = `plainIcon(${JSON.stringify(drawn.map(markup).join(''))})`
      return {
        code: `import { plainIcon } from ${JSON.stringify(plainIcon)}\nexport default /* @__PURE__ */ ${made}`,
        map: null,
        moduleSideEffects: false,
      }
    },
  }
}

function markup([name, attributes]: Shape): string {
  const told = Object.entries(attributes).map(([attribute, value]) => ` ${attribute}="${value}"`)
  return `<${name}${told.join('')}/>`
}

/** The shapes of an icon as its file has them. */
function iconData(program: unknown, id: string): Node {
  let found: Node | null = null
  JSON.stringify(program, (_key, node) => {
    if (node?.type === 'VariableDeclarator' && node.id.name === '__iconData') found = node.init
    return node
  })
  if (found === null) throw new Error(`No shapes in ${id}.`)
  return found
}

/** The value of an expression that is written out. */
function literal(node: Node): unknown {
  switch (node.type) {
    case 'ObjectExpression':
      return Object.fromEntries(node.properties?.map(({ key, value }) => [key.name ?? key.value, literal(value)]) ?? [])
    case 'ArrayExpression':
      return node.elements?.map(literal)
    case 'Literal':
      return node.value
    default:
      throw new Error(`Not a plain value: ${node.type}.`)
  }
}
