import type { Plugin } from 'vite'

/** To the browser: each function of this file is called at once, so compile them all, on another thread, while it comes. */
const HINT = '//# allFunctionsCalledOnLoad'

/**
 * Marks the chunks of these names, whose functions a page calls while it begins. A function that nobody told of is compiled
 * when it is called first, on the thread that draws, which is a quarter of a board's first second on a slow phone.
 */
export function eager(names: readonly string[]): Plugin {
  return {
    name: 'coreflect:eager',
    apply: 'build',
    augmentChunkHash: ({ name }) => (names.includes(name) ? HINT : ''),
    generateBundle: {
      // It counts as the first line alone, before the list of files that Vite puts there.
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle))
          if (file.type === 'chunk' && names.includes(file.name)) file.code = `${HINT}\n${file.code}`
      },
    },
  }
}
