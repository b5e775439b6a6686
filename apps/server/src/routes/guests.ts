import { decide, nameSchema, refuse } from '@coreflect/workshop'
import { Hono } from 'hono'
import * as v from 'valibot'
import { inSession } from '../in-session.ts'
import { problem } from '../refusals.ts'
import type { Services, SessionEnv } from '../services.ts'
import { hashToken, newToken } from '../tokens.ts'
import { described, jsonBody } from './described.ts'

/** Links for guests who look on: each announced by name, and let in by the groups that say yes. */
export function guestRoutes(services: Services): Hono<SessionEnv> {
  const { store, live, chance, now } = services
  return new Hono<SessionEnv>().post(
    '/api/sessions/:id/guests',
    described({
      tag: 'people',
      summary: 'Make a link for a guest observer, who sees plenary material and the groups that say yes',
      by: 'facilitator',
      answers: { 201: ['The link', v.object({ guest: v.string(), token: v.string(), path: v.string() })] },
      refusals: ['bad-input', 'sign-in-needed', 'not-allowed', 'not-found', 'already-over', 'too-many-people'],
    }),
    inSession(services),
    jsonBody(v.strictObject({ name: nameSchema })),
    async (c) => {
      const { session, actor } = c.var
      if (actor.kind !== 'facilitator') return problem(c, refuse('not-allowed'))
      const { name } = c.req.valid('json')
      const guest = chance.id()
      const changed = await live.change(session.id, (current) =>
        decide(current, { kind: 'door' }, { type: 'bring-guest', guest, name }, now(), chance),
      )
      if (changed === null) return problem(c, refuse('not-found'))
      if (changed.refusal !== null) return problem(c, changed.refusal)
      const token = newToken()
      await store.tokens.add(hashToken(token), { kind: 'guest', session: session.id, person: guest }, null)
      return c.json({ guest, token, path: `/guest/${session.id}#${token}` }, 201)
    },
  )
}
