import { timingSafeEqual } from 'node:crypto'
import { refuse } from '@coreflect/workshop'
import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono } from 'hono'
import { problem } from '../refusals.ts'
import type { Env, Services } from '../services.ts'
import { hashToken } from '../tokens.ts'
import { described } from './described.ts'

/** For whoever runs the server: is it alive, is it ready, how is it doing. */
export function healthRoutes(services: Services): Hono<Env> {
  return new Hono<Env>()
    .get(
      '/healthz',
      described({ tag: 'health', summary: 'The process is alive', by: 'anyone', answers: { 200: ['Alive'] } }),
      (c) => c.text('alive\n'),
    )
    .get(
      '/readyz',
      described({
        tag: 'health',
        summary: 'The store answers and the server is not stopping',
        by: 'anyone',
        answers: { 200: ['Ready'], 503: ['Not ready'] },
      }),
      async (c) => {
        if (services.stopping()) return c.text('stopping\n', 503)
        const answers = await services.store.ping().then(
          () => true,
          () => false,
        )
        if (!answers) return c.text('the store does not answer\n', 503)
        return c.text(services.bus?.connected === false ? 'ready, without the bus between nodes\n' : 'ready\n')
      },
    )
    .get(
      '/metrics',
      described({
        tag: 'health',
        summary: 'Numbers for Prometheus: from this computer, or with METRICS_TOKEN as a bearer',
        by: 'anyone',
        answers: { 200: ['Metrics'] },
        refusals: ['not-allowed'],
      }),
      async (c) => {
        if (!mayRead(c, services.config.METRICS_TOKEN)) return problem(c, refuse('not-allowed'))
        c.header('Content-Type', services.metrics.contentType)
        return c.body(await services.metrics.text())
      },
    )
}

/** Counts tell when someone did something [C3]: they are for the operator alone. */
function mayRead(c: Context, token: string | null): boolean {
  if (token !== null) {
    const shown = c.req.header('authorization')?.replace(/^Bearer /, '') ?? ''
    return timingSafeEqual(Buffer.from(hashToken(shown)), Buffer.from(hashToken(token)))
  }
  const address = getConnInfo(c).remote.address ?? ''
  const proxied = c.req.header('x-forwarded-for') !== undefined || c.req.header('forwarded') !== undefined
  return !proxied && /^(?:::ffff:)?127\.|^::1$/.test(address)
}
