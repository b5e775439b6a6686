/** Calls back whenever the page is looked at again or the network is back. Returns how to stop. */
export function onReturn(back: () => void): () => void {
  const visible = () => {
    if (document.visibilityState === 'visible') back()
  }
  document.addEventListener('visibilitychange', visible)
  window.addEventListener('pageshow', back)
  window.addEventListener('online', back)
  return () => {
    document.removeEventListener('visibilitychange', visible)
    window.removeEventListener('pageshow', back)
    window.removeEventListener('online', back)
  }
}
