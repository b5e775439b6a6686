import { templates } from '@coreflect/library'
import {
  assetsIn,
  createSession,
  endsAt,
  locales,
  planOf,
  refuse,
  rehearsalOf,
  sessionStates,
} from '@coreflect/workshop'
import { Hono } from 'hono'
import * as v from 'valibot'
import { facilitatorOf, findCaller } from '../callers.ts'
import { saveNew } from '../new-session.ts'
import { problem } from '../refusals.ts'
import type { Env, Services } from '../services.ts'
import { described, jsonBody, time, words } from './described.ts'
import { rehearsalSpeed } from './rehearsal.ts'

const newSession = v.strictObject({
  template: v.optional(v.pipe(v.string(), v.maxLength(64))),
  copyOf: v.optional(
    v.pipe(
      v.string(),
      v.maxLength(64),
      v.description('One of my sessions, whose plan it takes instead of a template’s'),
    ),
  ),
  title: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(120))),
  startsAt: v.optional(v.pipe(time, v.integer(), v.minValue(0), v.maxValue(8_640_000_000_000_000))),
  locale: v.optional(v.picklist(locales)),
  follows: v.optional(
    v.pipe(
      v.string(),
      v.maxLength(64),
      v.description('The session of the same programme that it goes on from; one of mine'),
    ),
  ),
  rehearsal: v.optional(v.pipe(v.boolean(), v.description('A run-through that simulated people can join'))),
  speed: v.optional(rehearsalSpeed),
})

const listed = v.object({
  id: v.string(),
  code: v.string(),
  title: words,
  state: v.picklist(sessionStates),
  rehearsal: v.boolean(),
  createdAt: time,
  startsAt: v.nullable(time),
  closedAt: v.nullable(time),
  endsAt: v.nullable(time),
  arrived: v.number(),
  lead: v.pipe(v.boolean(), v.description('Am I the one who leads? Then I can delete it')),
  programme: v.pipe(
    v.string(),
    v.description('The first session of the programme that it belongs to; its own id alone'),
  ),
})

/** What facilitators begin with: a new session, their own sessions. */
export function sessionRoutes(services: Services): Hono<Env> {
  const { store, live, config, chance, now } = services
  return new Hono<Env>()
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
        const { template: wanted, copyOf, title, startsAt, locale, follows, rehearsal, speed } = c.req.valid('json')
        const copied = copyOf === undefined ? undefined : await ownSession(copyOf, facilitator.id)
        if (copied === null) return problem(c, refuse('not-found'))
        const template = copied === undefined ? await templateNamed(wanted ?? '') : planOf(copied)
        if (template === undefined) return problem(c, refuse('not-found'))
        const previous = follows === undefined ? undefined : await ownSession(follows, facilitator.id)
        if (previous === null) return problem(c, refuse('not-found'))
        const plan = { template, title, startsAt, locale: locale ?? 'en', keepDays: config.KEEP_DAYS, previous }
        const session = await saveNew(services, facilitator, (named) => {
          const made = { ...createSession({ ...plan, ...named }, now(), chance), resources: copied?.resources ?? [] }
          return rehearsal ? rehearsalOf(made, { ...named, speed: speed ?? 1 }, now(), chance) : made
        })
        if (session === null) return problem(c, refuse('busy'))
        await store.assets.share([...assetsIn(session)], { session: session.id })
        return c.json({ id: session.id, code: session.code }, 201)
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
          rehearsal: session.rehearsal !== undefined,
          createdAt: session.createdAt,
          startsAt: session.startsAt,
          closedAt: session.closedAt,
          endsAt: endsAt(session),
          arrived: session.people.length,
          lead: session.lead === facilitator.id,
          programme: session.follows[0] ?? session.id,
        }))
        return c.json({ sessions })
      },
    )

  async function templateNamed(id: string) {
    return templates.find((one) => one.id === id) ?? (await store.templates.load(id))?.template
  }

  /** A session that this facilitator leads with others or alone, and that is no rehearsal; null for any other. */
  async function ownSession(id: string, facilitator: string) {
    const session = await live.load(id)
    const own = session?.facilitators.some((one) => one.id === facilitator) === true
    return session !== null && own && session.rehearsal === undefined ? session : null
  }
}
