import { earlierPrompts, refuse } from '@coreflect/workshop'
import { Hono } from 'hono'
import * as v from 'valibot'
import { isRefusal } from '../callers.ts'
import { inSession } from '../in-session.ts'
import { problem } from '../refusals.ts'
import type { Services, SessionEnv } from '../services.ts'
import { described, time, words } from './described.ts'

const look = v.object({
  now: time,
  view: v.looseObject({ version: v.number() }),
})

const prompts = v.object({ prompts: v.array(v.object({ activity: v.string(), prompt: words })) })

/** One look at a session, for whoever does not keep a socket open. */
export function viewRoutes(services: Services): Hono<SessionEnv> {
  return new Hono<SessionEnv>()
    .get(
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
    .get(
      '/api/sessions/:id/prompts',
      described({
        tag: 'sessions',
        summary: 'What the activities that were begun asked, to be read again while the room goes on',
        by: 'member',
        answers: { 200: ['The prompts, in the order of the agenda', prompts] },
        refusals: ['sign-in-needed', 'not-allowed', 'not-found'],
      }),
      inSession(services),
      (c) => {
        const earlier = earlierPrompts(c.var.session, c.var.actor)
        return earlier === null ? problem(c, refuse('not-allowed')) : c.json({ prompts: earlier })
      },
    )
}
