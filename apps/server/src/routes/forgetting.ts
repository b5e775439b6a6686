import { refuse } from '@coreflect/workshop'
import { Hono } from 'hono'
import * as v from 'valibot'
import { goingWith } from '../forgetting/going.ts'
import { inSession } from '../in-session.ts'
import { problem } from '../refusals.ts'
import type { Services, SessionEnv } from '../services.ts'
import { described } from './described.ts'

const going = v.object({
  sessions: v.number(),
  people: v.number(),
  boards: v.number(),
  pages: v.number(),
  updates: v.number(),
  bytes: v.number(),
  links: v.number(),
  devices: v.number(),
  files: v.number(),
})

/** Deleting at once and for good, by whoever it belongs to [K2]. */
export function forgettingRoutes(services: Services): Hono<SessionEnv> {
  const { store, forgetting } = services
  return new Hono<SessionEnv>()
    .get(
      '/api/sessions/:id/going',
      described({
        tag: 'sessions',
        summary: 'How much would go with this session, in numbers',
        by: 'facilitator',
        answers: { 200: ['What would be deleted', going] },
        refusals: ['sign-in-needed', 'not-allowed', 'not-found'],
      }),
      inSession(services),
      async (c) => {
        const { session, actor } = c.var
        if (actor.kind !== 'facilitator') return problem(c, refuse('not-allowed'))
        return c.json(await goingWith(store, [session]))
      },
    )
    .delete(
      '/api/sessions/:id',
      described({
        tag: 'sessions',
        summary: 'Delete a session with everything of it, at once; who leads it can, and whoever is in it is told',
        by: 'facilitator',
        answers: { 200: ['What was deleted', going] },
        refusals: ['sign-in-needed', 'not-allowed', 'not-found', 'only-the-lead'],
      }),
      inSession(services),
      async (c) => {
        const { session, actor } = c.var
        if (actor.kind !== 'facilitator') return problem(c, refuse('not-allowed'))
        if (session.lead !== actor.id) return problem(c, refuse('only-the-lead'))
        return c.json(await forgetting.sessions([session.id]))
      },
    )
    .delete(
      '/api/sessions/:id/me',
      described({
        tag: 'people',
        summary: 'Delete me with what is mine alone: my page, my notes on the debrief board, my place, every link',
        by: 'person',
        answers: { 200: ['What was deleted', going] },
        refusals: ['sign-in-needed', 'not-allowed', 'not-found'],
      }),
      inSession(services),
      async (c) => {
        const { session, actor } = c.var
        if (actor.kind !== 'person' && actor.kind !== 'keepsake') return problem(c, refuse('not-allowed'))
        return c.json(await forgetting.person(session.id, actor.id))
      },
    )
}
