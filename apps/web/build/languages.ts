import type { Plugin } from 'vite'

/** The catalogues of what a participant needs first. */
const CATALOGUE =
  /\/(?:i18n\/words\/(?:ui|room|take-part|at-hand|refusals)|board\/words(?:-plenary|-exchange)?|noting\/words)\.ts(\?spanish)?$/

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
}

/**
 * Divides a catalogue by its languages: English, which also stands in for what is missing, comes with it; Spanish is a file
 * that is fetched where it is spoken. In the sources both stand beside each other.
 */
export function languages(): Plugin {
  return {
    name: 'coreflect:languages',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      const found = CATALOGUE.exec(id)
      if (found === null) return null
      const [, spanish] = argumentsOf(this.parse(code), id)
      if (found[1] !== undefined)
        return { code: `export const texts = ${code.slice(spanish.start, spanish.end)}`, map: null }
      const later = `() => import(${JSON.stringify(`${id}?spanish`)}).then((part) => part.texts)`
      return { code: code.slice(0, spanish.start) + later + code.slice(spanish.end), map: null }
    },
  }
}

/** What `defineWords` is called with. */
function argumentsOf(program: unknown, id: string): readonly [Node, Node] {
  const found: Node[] = []
  JSON.stringify(program, (_key, node) => {
    if (node?.type === 'CallExpression' && node.callee?.name === 'defineWords') found.push(...node.arguments)
    return node
  })
  const [english, spanish] = found
  if (english === undefined || spanish === undefined || found.length > 2) throw new Error(`No catalogue in ${id}.`)
  return [english, spanish]
}
