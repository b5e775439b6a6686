import { frameworks } from '@coreflect/library'
import { frameworkSchema, refuse } from '@coreflect/workshop'
import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { facilitatorOf, findCaller } from '../callers.ts'
import { problem } from '../refusals.ts'
import type { Env, Services } from '../services.ts'
import { described, jsonBody } from './described.ts'

/** More frameworks of their own than this no installation can choose from. */
const mostFrameworks = 50

/** The words of methods: the library's, and those that the facilitators of this installation have brought. */
export function frameworkRoutes(services: Services): Hono<Env> {
  const { store } = services
  const builtIn = new Set(frameworks.map(({ id }) => id))
  const outsider = async (c: Context<Env>) =>
    (await facilitatorOf(services, await findCaller(services, c, false))) === null
  return new Hono<Env>()
    .get(
      '/api/frameworks',
      described({
        tag: 'lenses',
        summary: 'The frameworks of the library, and those of this installation',
        by: 'facilitator',
        answers: {
          200: ['All frameworks', v.object({ frameworks: v.array(frameworkSchema), own: v.array(frameworkSchema) })],
        },
        refusals: ['sign-in-needed'],
      }),
      async (c) => {
        if (await outsider(c)) return problem(c, refuse('sign-in-needed'))
        return c.json({ frameworks, own: await store.frameworks.list() })
      },
    )
    .post(
      '/api/frameworks',
      described({
        tag: 'lenses',
        summary: 'Keep a framework of our own; one with the same id is replaced, and sessions keep what they go by',
        by: 'facilitator',
        answers: { 200: ['Kept', v.object({ framework: frameworkSchema })] },
        refusals: ['bad-input', 'sign-in-needed', 'not-allowed', 'too-large'],
      }),
      jsonBody(frameworkSchema),
      async (c) => {
        if (await outsider(c)) return problem(c, refuse('sign-in-needed'))
        const framework = c.req.valid('json')
        if (builtIn.has(framework.id)) return problem(c, refuse('not-allowed'))
        const own = await store.frameworks.list()
        const isNew = own.every(({ id }) => id !== framework.id)
        if (isNew && own.length >= mostFrameworks) return problem(c, refuse('too-large'))
        await store.frameworks.save(framework)
        return c.json({ framework })
      },
    )
    .delete(
      '/api/frameworks/:framework',
      described({
        tag: 'lenses',
        summary: 'Remove a framework of our own; sessions that go by it keep it',
        by: 'facilitator',
        answers: { 204: ['Removed'] },
        refusals: ['sign-in-needed'],
      }),
      async (c) => {
        if (await outsider(c)) return problem(c, refuse('sign-in-needed'))
        await store.frameworks.remove(c.req.param('framework'))
        return c.body(null, 204)
      },
    )
}
