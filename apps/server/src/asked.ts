import type { IncomingMessage } from 'node:http'

/** What a request tells of whoever asks, by its headers and its query: Hono's context is one, and so is a bare upgrade. */
export interface Asked {
  readonly req: {
    header(name: string): string | undefined
    query(key: string): string | undefined
  }
}

/** The path that a request goes to, without its query. */
export function pathOf(request: IncomingMessage): string {
  const url = request.url ?? '/'
  const end = url.indexOf('?')
  return end < 0 ? url : url.slice(0, end)
}

/** A request that goes past the app. */
export function askedBy(request: IncomingMessage): Asked {
  const url = request.url ?? '/'
  const start = url.indexOf('?')
  const query = new URLSearchParams(start < 0 ? '' : url.slice(start + 1))
  return {
    req: {
      header(name) {
        const value = request.headers[name]
        return Array.isArray(value) ? value[0] : value
      },
      query: (key) => query.get(key) ?? undefined,
    },
  }
}
