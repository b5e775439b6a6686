import type { Plugin } from 'vite'

const MODULE = /\/lib0\/(environment|broadcastchannel)\.js$/

/** What browsers need of these, where pages are no programs with arguments, and tabs do not speak past the server. */
const plain: Readonly<Record<string, string>> = {
  environment: 'export const isNode = false, isBrowser = true\nexport const getVariable = () => null',
  broadcastchannel: 'const none = () => {}\nexport { none as publish, none as subscribe, none as unsubscribe }',
}

/** Leaves out of lib0 what only Node, or a provider without `disableBc`, would run. */
export function plainLib0(): Plugin {
  return {
    name: 'coreflect:plain-lib0',
    apply: 'build',
    enforce: 'pre',
    load: (id) => plain[MODULE.exec(id)?.[1] ?? ''] ?? null,
  }
}
