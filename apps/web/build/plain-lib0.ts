import type { Plugin } from 'vite'

const MODULE = /\/lib0\/(environment|broadcastchannel)\.js$/

/** What browsers need of these, where pages are no programs with arguments, and tabs do not speak past the server. */
const plain: Readonly<Record<string, string>> = {
  environment: 'export const isNode = false, isBrowser = true\nexport const getVariable = () => null',
  broadcastchannel: 'const none = () => {}\nexport { none as publish, none as subscribe, none as unsubscribe }',
}

const DECODING = /\/lib0\/decoding\.js$/
const MADE_AHEAD = /^const (error\w+) = (error\.create\('[^']*'\))$/gm

/**
 * Leaves out of lib0 what only Node, or a provider without `disableBc`, would run, and lets its errors be made when they are
 * thrown. An error notes where it was made: one that is made ahead, while its file is run, has V8 read that whole file a second
 * time for the lines and columns, on the thread that draws.
 */
export function plainLib0(): Plugin {
  return {
    name: 'coreflect:plain-lib0',
    apply: 'build',
    enforce: 'pre',
    load: (id) => plain[MODULE.exec(id)?.[1] ?? ''] ?? null,
    transform(code, id) {
      if (!DECODING.test(id)) return null
      const names = [...code.matchAll(MADE_AHEAD)].map(([, name]) => name)
      if (names.length === 0) this.error('lib0/decoding makes no errors ahead any more.')
      const thrown = new RegExp(`\\bthrow (${names.join('|')})$`, 'gm')
      return { code: code.replace(MADE_AHEAD, 'const $1 = () => $2').replace(thrown, 'throw $1()'), map: null }
    },
  }
}
