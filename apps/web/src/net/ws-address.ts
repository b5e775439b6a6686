/** The address of a WebSocket at a path of this server. */
export function wsAddress(path: string): string {
  const url = new URL(path, location.href)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  return url.href
}
