import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Logger } from 'pino'
import type { Metrics } from './metrics.ts'

/**
 * Notes each request by method, route pattern, status and time. Never its address, query, headers or body: they hold ids,
 * tokens and names.
 */
export function requestLog(log: Logger, metrics: Metrics): MiddlewareHandler {
  return async (c, next) => {
    const began = performance.now()
    await next()
    const route = routePath(c)
    const ms = performance.now() - began
    metrics.request(c.req.method, route, c.res.status, ms / 1000)
    log[c.res.status >= 500 ? 'error' : 'debug'](
      { method: c.req.method, route, status: c.res.status, ms: Math.round(ms) },
      'request',
    )
  }
}
