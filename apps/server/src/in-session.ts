import { knows, refuse } from '@coreflect/workshop'
import { createMiddleware } from 'hono/factory'
import { actorIn, findCaller, isRefusal } from './callers.ts'
import { problem } from './refusals.ts'
import type { Services, SessionEnv } from './services.ts'

/**
 * Lets through who has a place in the session `:id`, and says who they are. Whoever shows no token learns nothing, not
 * even whether the session exists. `byQuery` also takes `?token=`, for event streams, which cannot send headers.
 */
export const inSession = (services: Services, byQuery = false) =>
  createMiddleware<SessionEnv>(async (c, next) => {
    const caller = await findCaller(services, c, byQuery)
    if (caller === null) return problem(c, refuse('sign-in-needed'))
    const session = await services.live.load(c.req.param('id') ?? '')
    if (session === null) return problem(c, refuse('not-found'))
    const actor = await actorIn(services, session, caller)
    if (isRefusal(actor)) return problem(c, actor)
    if (!knows(session, actor)) return problem(c, refuse('not-allowed'))
    c.set('session', session)
    c.set('actor', actor)
    return next()
  })
