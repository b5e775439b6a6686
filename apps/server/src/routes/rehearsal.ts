import { fastest, refuse, rehearsalOf } from '@coreflect/workshop'
import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { inSession } from '../in-session.ts'
import { saveNew } from '../new-session.ts'
import { problem } from '../refusals.ts'
import { mostSimulated } from '../rehearsals.ts'
import type { Services, SessionEnv } from '../services.ts'
import { described, jsonBody } from './described.ts'

/** How much faster a rehearsal goes than its plan. */
export const rehearsalSpeed = v.pipe(
  v.number(),
  v.minValue(1),
  v.maxValue(fastest),
  v.description('How much faster than planned; every length is divided by it'),
)

const copying = v.strictObject({ speed: v.optional(rehearsalSpeed) })
const sending = v.strictObject({ people: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostSimulated)) })
const crew = v.object({ sent: v.number(), present: v.number() })

/** A run-through before the day [L1]: a copy of a session, and simulated people who take part in it. */
export function rehearsalRoutes(services: Services): Hono<SessionEnv> {
  const { rehearsals, chance, now } = services
  const facilitator = (c: Context<SessionEnv>) => (c.var.actor.kind === 'facilitator' ? c.var.actor : null)

  return new Hono<SessionEnv>()
    .post(
      '/api/sessions/:id/rehearsal',
      described({
        tag: 'rehearsal',
        summary: 'Make a rehearsal of a session: its plan under a code of its own, without its people',
        by: 'facilitator',
        answers: { 201: ['Made', v.object({ id: v.string(), code: v.string() })] },
        refusals: ['bad-input', 'sign-in-needed', 'not-allowed', 'not-found', 'busy'],
      }),
      inSession(services),
      jsonBody(copying),
      async (c) => {
        const actor = facilitator(c)
        if (actor === null) return problem(c, refuse('not-allowed'))
        const { speed = 1 } = c.req.valid('json')
        const copy = await saveNew(services, actor, (named) =>
          rehearsalOf(c.var.session, { ...named, speed }, now(), chance),
        )
        return copy === null ? problem(c, refuse('busy')) : c.json({ id: copy.id, code: copy.code }, 201)
      },
    )
    .get(
      '/api/sessions/:id/simulated',
      described({
        tag: 'rehearsal',
        summary: 'How many simulated people this server has sent to a rehearsal, and how many are in the room',
        by: 'facilitator',
        answers: { 200: ['The simulated people', crew] },
        refusals: ['sign-in-needed', 'not-allowed', 'not-found'],
      }),
      inSession(services),
      (c) =>
        facilitator(c) === null ? problem(c, refuse('not-allowed')) : c.json(rehearsals.status(c.var.session.id)),
    )
    .post(
      '/api/sessions/:id/simulated',
      described({
        tag: 'rehearsal',
        summary: 'Send so many simulated people to a rehearsal; they come in once its doors are open',
        by: 'facilitator',
        answers: { 200: ['The simulated people', crew] },
        refusals: ['bad-input', 'sign-in-needed', 'not-allowed', 'not-found', 'not-now', 'busy', 'too-many-rehearsals'],
      }),
      inSession(services),
      jsonBody(sending),
      async (c) => {
        if (facilitator(c) === null) return problem(c, refuse('not-allowed'))
        const refusal = await rehearsals.start(c.var.session, c.req.valid('json').people)
        return refusal === null ? c.json(rehearsals.status(c.var.session.id)) : problem(c, refusal)
      },
    )
    .delete(
      '/api/sessions/:id/simulated',
      described({
        tag: 'rehearsal',
        summary: 'Send the simulated people home',
        by: 'facilitator',
        answers: { 200: ['They are gone', crew] },
        refusals: ['sign-in-needed', 'not-allowed', 'not-found'],
      }),
      inSession(services),
      async (c) => {
        if (facilitator(c) === null) return problem(c, refuse('not-allowed'))
        await rehearsals.stop(c.var.session.id)
        return c.json(rehearsals.status(c.var.session.id))
      },
    )
}
