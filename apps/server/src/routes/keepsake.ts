import { endsAt, refuse } from '@coreflect/workshop'
import { Hono } from 'hono'
import * as v from 'valibot'
import { inSession } from '../in-session.ts'
import { problem } from '../refusals.ts'
import type { Services, SessionEnv } from '../services.ts'
import { hashToken, newToken } from '../tokens.ts'
import { described, time } from './described.ts'

/** Links by which a person comes back afterwards, on any device and without signing in. */
export function keepsakeRoutes(services: Services): Hono<SessionEnv> {
  return new Hono<SessionEnv>().post(
    '/api/sessions/:id/keepsake',
    described({
      tag: 'people',
      summary: 'Make a link to one’s own keepsake; it lives as long as the session is kept',
      by: 'person',
      answers: {
        201: ['The link', v.object({ token: v.string(), path: v.string(), endsAt: v.nullable(time) })],
      },
      refusals: ['sign-in-needed', 'not-allowed', 'not-found'],
    }),
    inSession(services),
    async (c) => {
      const { session, actor } = c.var
      if (actor.kind !== 'person') return problem(c, refuse('not-allowed'))
      const token = newToken()
      const holder = { kind: 'keepsake', session: session.id, person: actor.id } as const
      await services.store.tokens.add(hashToken(token), holder, null)
      return c.json({ token, path: `/keepsake/${session.id}/${token}`, endsAt: endsAt(session) }, 201)
    },
  )
}
