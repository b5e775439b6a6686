const LOOKS = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)']

/** Calls back whenever the page's colours are others than before. Returns how to stop. */
export const followLook = (listener: () => void): (() => void) => {
  const queries = LOOKS.map((query) => globalThis.matchMedia(query))
  const themed = new MutationObserver(listener)
  themed.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  for (const query of queries) query.addEventListener('change', listener)
  return () => {
    themed.disconnect()
    for (const query of queries) query.removeEventListener('change', listener)
  }
}
