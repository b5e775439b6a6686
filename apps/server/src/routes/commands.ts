import { commandSchema, decide, refuse, type Session } from '@coreflect/workshop'
import { Hono } from 'hono'
import * as v from 'valibot'
import { inSession } from '../in-session.ts'
import { problem } from '../refusals.ts'
import type { Services, SessionEnv } from '../services.ts'
import { described, jsonBody } from './described.ts'

/** Everything that changes a session: one call, one command, decided by the rules of the workshop. */
export function commandRoutes(services: Services): Hono<SessionEnv> {
  const { live, limits, chance, now } = services
  return new Hono<SessionEnv>().post(
    '/api/sessions/:id/commands',
    described({
      tag: 'sessions',
      summary: 'Give a command; with an id it is done once, however often it arrives',
      by: 'member',
      answers: { 200: ['Done', v.object({ version: v.number() })] },
      refusals: ['bad-input', 'sign-in-needed', 'not-allowed', 'not-found', 'not-now', 'busy', 'too-many-tries'],
    }),
    inSession(services),
    jsonBody(commandSchema),
    async (c) => {
      const { session, actor } = c.var
      const key = 'id' in actor ? `${actor.kind} ${actor.id}` : `${actor.kind} ${session.id}`
      if (!(await limits.command.take(key))) return problem(c, refuse('too-many-tries'))
      const command = c.req.valid('json')
      if (command.type === 'open-lobby') await carryOn(session)
      const changed = await live.change(session.id, (current) => decide(current, actor, command, now(), chance))
      if (changed === null) return problem(c, refuse('not-found'))
      live.heard(session.id, actor)
      if (changed.refusal !== null) return problem(c, changed.refusal)
      return c.json({ version: changed.session.version })
    },
  )

  /** Before the doors of a session open: what came to pass in the one that it goes on from. */
  async function carryOn({ id, follows }: Session): Promise<void> {
    const earlier = follows.at(-1)
    const previous = earlier === undefined ? null : await live.load(earlier)
    if (previous === null) return
    await live.change(id, (current) => decide(current, { kind: 'door' }, { type: 'carry-on', previous }, now(), chance))
  }
}
