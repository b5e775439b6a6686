import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Logger } from 'pino'
import type { Metrics } from './metrics.ts'

const commandRoute = '/api/sessions/:id/commands'

/**
 * Notes each request by method, route pattern, status and time. Never its address, query, headers or body: they hold ids,
 * tokens and names. A command leaves no line at all, whatever became of it: a line would tell an answer from a silence [C3].
 */
export function requestLog(log: Logger, metrics: Metrics): MiddlewareHandler {
  return async (c, next) => {
    const began = performance.now()
    await next()
    const route = routePath(c)
    const ms = performance.now() - began
    metrics.request(c.req.method, route, c.res.status, ms / 1000)
    if (route === commandRoute && c.res.status < 500) return
    log[c.res.status >= 500 ? 'error' : 'debug'](
      { method: c.req.method, route, status: c.res.status, ms: Math.round(ms) },
      'request',
    )
  }
}
