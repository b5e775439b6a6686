/**
 * Calls `onWake` when the page is looked at again, restored, or the network came back (`fresh`: then every old socket is
 * dead). Phones freeze sockets silently while they are locked. Returns the function that stops it. Without a page, none.
 */
export function listenForWaking(onWake: (fresh: boolean) => void): () => void {
  if (typeof window === 'undefined' || typeof document === 'undefined') return () => {}
  const onVisible = () => {
    if (document.visibilityState === 'visible') onWake(false)
  }
  const onShow = (event: PageTransitionEvent) => onWake(event.persisted)
  const onOnline = () => onWake(true)
  document.addEventListener('visibilitychange', onVisible)
  window.addEventListener('pageshow', onShow)
  window.addEventListener('online', onOnline)
  return () => {
    document.removeEventListener('visibilitychange', onVisible)
    window.removeEventListener('pageshow', onShow)
    window.removeEventListener('online', onOnline)
  }
}
