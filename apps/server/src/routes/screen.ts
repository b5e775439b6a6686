import { refuse } from '@coreflect/workshop'
import { Hono } from 'hono'
import * as v from 'valibot'
import { inSession } from '../in-session.ts'
import { problem } from '../refusals.ts'
import type { Services, SessionEnv } from '../services.ts'
import { hashToken, newToken } from '../tokens.ts'
import { described } from './described.ts'

/** Links for the projector. */
export function screenRoutes(services: Services): Hono<SessionEnv> {
  return new Hono<SessionEnv>().post(
    '/api/sessions/:id/screen',
    described({
      tag: 'sessions',
      summary: 'Make a link for the projector, which sees plenary material only',
      by: 'facilitator',
      answers: { 201: ['The link', v.object({ token: v.string(), path: v.string() })] },
      refusals: ['sign-in-needed', 'not-allowed', 'not-found'],
    }),
    inSession(services),
    async (c) => {
      const { session, actor } = c.var
      if (actor.kind !== 'facilitator') return problem(c, refuse('not-allowed'))
      const token = newToken()
      await services.store.tokens.add(hashToken(token), { kind: 'screen', session: session.id }, null)
      return c.json({ token, path: `/screen/${session.id}#${token}` }, 201)
    },
  )
}
