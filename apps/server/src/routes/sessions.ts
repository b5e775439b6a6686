import { templates } from '@coreflect/library'
import { createSession, endsAt, locales, refuse, sessionStates, templateSchema } from '@coreflect/workshop'
import { Hono } from 'hono'
import * as v from 'valibot'
import { facilitatorOf, findCaller } from '../callers.ts'
import { newCode } from '../chance.ts'
import { problem } from '../refusals.ts'
import type { Env, Services } from '../services.ts'
import { described, jsonBody, time, words } from './described.ts'

const newSession = v.strictObject({
  template: v.pipe(v.string(), v.maxLength(64)),
  title: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(120))),
  startsAt: v.optional(v.pipe(time, v.integer(), v.minValue(0), v.maxValue(8_640_000_000_000_000))),
  locale: v.optional(v.picklist(locales)),
})

const listed = v.object({
  id: v.string(),
  code: v.string(),
  title: words,
  state: v.picklist(sessionStates),
  createdAt: time,
  startsAt: v.nullable(time),
  closedAt: v.nullable(time),
  endsAt: v.nullable(time),
  arrived: v.number(),
})

/** How often a new code is drawn when it happens to be taken. */
const drawsOfCode = 8

/** What facilitators begin with: templates, a new session, their own sessions. */
export function sessionRoutes(services: Services): Hono<Env> {
  const { store, config, chance, now } = services
  return new Hono<Env>()
    .get(
      '/api/templates',
      described({
        tag: 'sessions',
        summary: 'The workshops that sessions can be made from',
        by: 'anyone',
        answers: { 200: ['All templates', v.object({ templates: v.array(templateSchema) })] },
      }),
      (c) => c.json({ templates }),
    )
    .post(
      '/api/sessions',
      described({
        tag: 'sessions',
        summary: 'Make a session, in draft',
        by: 'facilitator',
        answers: { 201: ['Made', v.object({ id: v.string(), code: v.string() })] },
        refusals: ['bad-input', 'sign-in-needed', 'not-found', 'busy'],
      }),
      jsonBody(newSession),
      async (c) => {
        const facilitator = await facilitatorOf(services, await findCaller(services, c, false))
        if (facilitator === null) return problem(c, refuse('sign-in-needed'))
        const { template: wanted, title, startsAt, locale } = c.req.valid('json')
        const template = templates.find((one) => one.id === wanted)
        if (template === undefined) return problem(c, refuse('not-found'))
        const plan = { template, title, startsAt, locale: locale ?? 'en', keepDays: config.KEEP_DAYS }
        for (let draw = 0; draw < drawsOfCode; draw += 1) {
          const named = {
            id: chance.id(),
            code: newCode(),
            facilitator: { id: facilitator.id, name: facilitator.name },
          }
          const session = createSession({ ...plan, ...named }, now(), chance)
          if ((await store.sessions.create(session)) === 'code-taken') continue
          return c.json({ id: session.id, code: session.code }, 201)
        }
        return problem(c, refuse('busy'))
      },
    )
    .get(
      '/api/sessions',
      described({
        tag: 'sessions',
        summary: 'The sessions that I lead, newest first',
        by: 'facilitator',
        answers: { 200: ['My sessions', v.object({ sessions: v.array(listed) })] },
        refusals: ['sign-in-needed'],
      }),
      async (c) => {
        const facilitator = await facilitatorOf(services, await findCaller(services, c, false))
        if (facilitator === null) return problem(c, refuse('sign-in-needed'))
        const sessions = (await store.sessions.listFor(facilitator.id)).map((session) => ({
          id: session.id,
          code: session.code,
          title: session.title,
          state: session.state,
          createdAt: session.createdAt,
          startsAt: session.startsAt,
          closedAt: session.closedAt,
          endsAt: endsAt(session),
          arrived: session.people.length,
        }))
        return c.json({ sessions })
      },
    )
}
