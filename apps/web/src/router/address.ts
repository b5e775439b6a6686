import { createSignal, resetErrorBoundaries, startTransition } from 'solid-js'

/** Where the page is. Differs from the window's own address while the next page is still on its way. */
const [address, setAddress] = createSignal(new URL(location.href), { equals: (a, b) => a.href === b.href })

export { address }

interface Way {
  /** Takes the place of this page in the history. */
  readonly replace?: boolean
}

let target: URL | null = null
/** How the first of several steps that have not arrived yet was to be written down. */
let replaces: boolean | null = null

function go(url: URL, arrive: () => void): void {
  target = url
  void startTransition(() => {
    if (target !== url) return
    setAddress(url)
    resetErrorBoundaries()
  }).then(() => {
    if (target !== url) return
    arrive()
    target = null
    replaces = null
  })
}

/** The part of the page that this names, as it stands or unescaped, as browsers do: what is behind the sign may be anything. */
const partOf = (hash: string): HTMLElement | null => {
  const name = hash.slice(1)
  if (name === '') return null
  const part = document.getElementById(name)
  if (part !== null) return part
  try {
    return document.getElementById(decodeURIComponent(name))
  } catch {
    return null
  }
}

/**
 * Goes to a page of this web. The one before stays until the code of the next is there; of several at once the last counts,
 * and together they are one step of the history. Throws for an address elsewhere.
 */
export function navigate(to: string, { replace = false }: Way = {}): void {
  const url = new URL(to, target ?? location.href)
  if (url.origin !== location.origin) throw new Error('Not a page of this web')
  if (url.href === (target ?? new URL(location.href)).href) return
  replaces ??= replace
  go(url, () => {
    const path = url.pathname + url.search + url.hash
    if (replaces) history.replaceState(null, '', path)
    else history.pushState(null, '', path)
    const part = partOf(url.hash)
    if (part === null) scrollTo(0, 0)
    else part.scrollIntoView()
  })
}

/** Follows the browser's back and forward, and its own steps within a page. Gives what ends that. */
export function followHistory(): () => void {
  const turned = () => {
    replaces = null
    go(new URL(location.href), () => undefined)
  }
  addEventListener('popstate', turned)
  return () => removeEventListener('popstate', turned)
}
