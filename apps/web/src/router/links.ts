import { delegateEvents } from 'solid-js/web'
import { navigate } from './address.ts'

/** Where a link in this window leads to within this web. */
function wayOf(event: Event): URL | null {
  const link = event.composedPath().find((place) => place instanceof HTMLAnchorElement)
  if (link === undefined || link.href === '' || link.target !== '') return null
  if (link.hasAttribute('download') || link.relList.contains('external')) return null
  const url = new URL(link.href)
  return url.origin === location.origin ? url : null
}

/** A step within the page, at which the browser moves the focus too. */
const isWithin = (url: URL): boolean =>
  url.hash !== '' && url.pathname === location.pathname && url.search === location.search

/**
 * Opens this web's links without loading it anew, and tells of those that someone is about to follow, so that their code can
 * be fetched ahead. What asks for another window, a file or the browser itself is left to the browser. Gives what ends that.
 */
export function followLinks(ahead: (path: string) => void): () => void {
  const follow = (event: MouseEvent) => {
    const { button, metaKey, altKey, ctrlKey, shiftKey } = event
    if (event.defaultPrevented || button !== 0 || metaKey || altKey || ctrlKey || shiftKey) return
    const url = wayOf(event)
    if (url === null || isWithin(url)) return
    event.preventDefault()
    navigate(url.pathname + url.search + url.hash)
  }
  const near = (event: Event) => {
    const url = wayOf(event)
    if (url !== null) ahead(url.pathname)
  }
  // What a part says to a click is heard before: it may have taken it.
  delegateEvents(['click'])
  document.addEventListener('click', follow)
  document.addEventListener('pointerover', near)
  document.addEventListener('focusin', near)
  return () => {
    document.removeEventListener('click', follow)
    document.removeEventListener('pointerover', near)
    document.removeEventListener('focusin', near)
  }
}
