import { Hono } from 'hono'
import * as v from 'valibot'
import { isRefusal } from '../callers.ts'
import { inSession } from '../in-session.ts'
import { problem } from '../refusals.ts'
import type { Services, SessionEnv } from '../services.ts'
import { described, time } from './described.ts'

const look = v.object({
  now: time,
  view: v.looseObject({ version: v.number() }),
})

/** One look at a session, for whoever does not keep a socket open. */
export function viewRoutes(services: Services): Hono<SessionEnv> {
  return new Hono<SessionEnv>().get(
    '/api/sessions/:id/view',
    described({
      tag: 'sessions',
      summary: 'What the caller may see of a session, and nothing else',
      by: 'member',
      answers: { 200: ['The view', look] },
      refusals: ['sign-in-needed', 'not-allowed', 'not-found'],
    }),
    inSession(services),
    async (c) => {
      const seen = await services.live.look(c.var.session.id, c.var.actor)
      if (isRefusal(seen)) return problem(c, seen)
      c.header('Cache-Control', 'no-store')
      return c.json(seen)
    },
  )
}
