import type { Plugin } from 'vite'

const ICON = /\/lucide-solid\/.*\/icons\/[\w-]+\.(?:jsx|mjs)$/
const plainIcon = new URL('plain-icon.ts', import.meta.url).pathname

interface Node {
  readonly type: string
  readonly name?: string
  readonly value?: unknown
  readonly elements?: readonly Node[]
  readonly properties?: readonly { readonly key: Node; readonly value: Node }[]
}

type Shape = readonly [name: string, attributes: Readonly<Record<string, string>>]

/**
 * Makes each icon of the package one line of markup. As they come, an icon is a tree of signals and of parts that are chosen
 * while it runs, which for the thirty of a board took longer than all else that is drawn with it.
 */
export function icons(): Plugin {
  return {
    name: 'coreflect:icons',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      if (!ICON.test(id)) return null
      const { node } = literal(iconData(this.parse(code), id)) as { readonly node: readonly Shape[] }
      const shapes = node.map(([name, { key: _, ...attributes }]) => {
        const told = Object.entries(attributes).map(([attribute, value]) => ` ${attribute}="${value}"`)
        return `<${name}${told.join('')}/>`
      })
      const made = `plainIcon(${JSON.stringify(shapes.join(''))})`
      return {
        code: `import { plainIcon } from ${JSON.stringify(plainIcon)}\nexport default /* @__PURE__ */ ${made}`,
        map: null,
        moduleSideEffects: false,
      }
    },
  }
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
