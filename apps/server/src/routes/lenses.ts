import { frameworks, lenses } from '@coreflect/library'
import { frameworkSchema, lensSchema, refuse } from '@coreflect/workshop'
import { Hono } from 'hono'
import * as v from 'valibot'
import { facilitatorOf, findCaller } from '../callers.ts'
import { problem } from '../refusals.ts'
import type { Env, Services } from '../services.ts'
import { described, jsonBody } from './described.ts'

/** More lenses of their own than this no installation can choose from. */
const mostLenses = 100

/** What can be looked through: the library's lenses, and those that the facilitators of this installation have made. */
export function lensRoutes(services: Services): Hono<Env> {
  const { store } = services
  const builtIn = new Set(lenses.map(({ id }) => id))
  return new Hono<Env>()
    .get(
      '/api/lenses',
      described({
        tag: 'lenses',
        summary: 'The lenses of the library, those of this installation, and the frameworks whose words they use',
        by: 'facilitator',
        answers: {
          200: [
            'All lenses',
            v.object({
              lenses: v.array(lensSchema),
              own: v.array(lensSchema),
              frameworks: v.array(frameworkSchema),
            }),
          ],
        },
        refusals: ['sign-in-needed'],
      }),
      async (c) => {
        if ((await facilitatorOf(services, await findCaller(services, c, false))) === null) {
          return problem(c, refuse('sign-in-needed'))
        }
        return c.json({ lenses, own: await store.lenses.list(), frameworks })
      },
    )
    .post(
      '/api/lenses',
      described({
        tag: 'lenses',
        summary: 'Keep a lens of our own; one with the same id is replaced, and sessions keep what they have chosen',
        by: 'facilitator',
        answers: { 200: ['Kept', v.object({ lens: lensSchema })] },
        refusals: ['bad-input', 'sign-in-needed', 'not-allowed', 'too-large'],
      }),
      jsonBody(lensSchema),
      async (c) => {
        if ((await facilitatorOf(services, await findCaller(services, c, false))) === null) {
          return problem(c, refuse('sign-in-needed'))
        }
        const lens = c.req.valid('json')
        if (builtIn.has(lens.id)) return problem(c, refuse('not-allowed'))
        const own = await store.lenses.list()
        if (own.length >= mostLenses && own.every(({ id }) => id !== lens.id)) return problem(c, refuse('too-large'))
        await store.lenses.save(lens)
        return c.json({ lens })
      },
    )
    .delete(
      '/api/lenses/:lens',
      described({
        tag: 'lenses',
        summary: 'Remove a lens of our own; sessions that look through it keep it',
        by: 'facilitator',
        answers: { 204: ['Removed'] },
        refusals: ['sign-in-needed'],
      }),
      async (c) => {
        if ((await facilitatorOf(services, await findCaller(services, c, false))) === null) {
          return problem(c, refuse('sign-in-needed'))
        }
        await store.lenses.remove(c.req.param('lens'))
        return c.body(null, 204)
      },
    )
}
