import { decide, type Refusal, refuse } from '@coreflect/workshop'
import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { facilitatorOf, findCaller, isRefusal } from '../callers.ts'
import { inSession } from '../in-session.ts'
import { problem } from '../refusals.ts'
import type { Env, Services, SessionEnv } from '../services.ts'
import { hashToken, newToken } from '../tokens.ts'
import { described, jsonBody } from './described.ts'

const oneDay = 86_400_000
const known = v.object({ id: v.string(), name: v.string() })

/** Who leads a session together: taking in somebody who can sign in here, or whoever comes by a link [L5]. */
export function teamRoutes(services: Services): Hono<Env> {
  return new Hono<Env>().route('/', inside(services)).route('/', byLink(services))
}

function inside(services: Services): Hono<SessionEnv> {
  const { store, now } = services
  return new Hono<SessionEnv>()
    .get(
      '/api/sessions/:id/facilitators',
      described({
        tag: 'facilitators',
        summary: 'Who can sign in here and does not lead this session yet',
        by: 'facilitator',
        answers: { 200: ['Those who could be taken in', v.object({ facilitators: v.array(known) })] },
        refusals: ['sign-in-needed', 'not-allowed', 'not-found'],
      }),
      inSession(services),
      async (c) => {
        const { session, actor } = c.var
        if (actor.kind !== 'facilitator') return problem(c, refuse('not-allowed'))
        const team = new Set(session.facilitators.map(({ id }) => id))
        const others = (await store.facilitators.list()).filter(({ id }) => !team.has(id))
        return c.json({ facilitators: others.map(({ id, name }) => ({ id, name })) })
      },
    )
    .post(
      '/api/sessions/:id/facilitators',
      described({
        tag: 'facilitators',
        summary: 'Take somebody who can sign in here into those who lead this session',
        by: 'facilitator',
        answers: { 200: ['Taken in', v.object({ version: v.number() })] },
        refusals: ['bad-input', 'sign-in-needed', 'not-allowed', 'not-found', 'no-such-person', 'too-many-people'],
      }),
      inSession(services),
      jsonBody(v.strictObject({ facilitator: v.pipe(v.string(), v.maxLength(64)) })),
      async (c) => {
        const { session, actor } = c.var
        if (actor.kind !== 'facilitator') return problem(c, refuse('not-allowed'))
        const wanted = await store.facilitators.find(c.req.valid('json').facilitator)
        if (wanted === null) return problem(c, refuse('no-such-person'))
        const version = await bring(services, session.id, wanted)
        return isRefusal(version) ? problem(c, version) : c.json(version)
      },
    )
    .post(
      '/api/sessions/:id/facilitator-link',
      described({
        tag: 'facilitators',
        summary: 'Make a link by which somebody who can sign in here joins those who lead; it works once, for a day',
        by: 'facilitator',
        answers: { 201: ['The link', v.object({ token: v.string(), path: v.string() })] },
        refusals: ['sign-in-needed', 'not-allowed', 'not-found'],
      }),
      inSession(services),
      async (c) => {
        const { session, actor } = c.var
        if (actor.kind !== 'facilitator') return problem(c, refuse('not-allowed'))
        const token = newToken()
        await store.tokens.add(hashToken(token), { kind: 'team', session: session.id }, now() + oneDay)
        return c.json({ token, path: `/facilitate/team#${token}` }, 201)
      },
    )
}

function byLink(services: Services): Hono<Env> {
  const { store, now } = services
  return new Hono<Env>().post(
    '/api/team',
    described({
      tag: 'facilitators',
      summary: 'Use a link to join those who lead a session, as who one is signed in',
      by: 'facilitator',
      answers: { 200: ['Taken in', v.object({ session: v.string() })] },
      refusals: ['bad-input', 'sign-in-needed', 'claim-spent', 'too-many-people', 'not-found', 'too-many-tries'],
    }),
    jsonBody(v.strictObject({ token: v.pipe(v.string(), v.maxLength(100)) })),
    async (c: Context<Env, string, { out: { json: { token: string } } }>) => {
      const facilitator = await facilitatorOf(services, await findCaller(services, c, false))
      if (facilitator === null) return problem(c, refuse('sign-in-needed'))
      if (!(await services.limits.command.take(`facilitator ${facilitator.id}`)))
        return problem(c, refuse('too-many-tries'))
      const hash = hashToken(c.req.valid('json').token)
      if ((await store.tokens.find(hash, now()))?.kind !== 'team') return problem(c, refuse('claim-spent'))
      const holder = await store.tokens.spend(hash, now())
      if (holder?.kind !== 'team') return problem(c, refuse('claim-spent'))
      const brought = await bring(services, holder.session, facilitator)
      return isRefusal(brought) ? problem(c, brought) : c.json({ session: holder.session })
    },
  )
}

/** Takes a facilitator into the team of a session; the session's rules decide. */
async function bring(
  { live, chance, now }: Services,
  session: string,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<{ readonly version: number } | Refusal> {
  const command = { type: 'bring-facilitator', facilitator: id, name } as const
  const changed = await live.change(session, (current) => decide(current, { kind: 'door' }, command, now(), chance))
  if (changed === null) return refuse('not-found')
  return changed.refusal ?? { version: changed.session.version }
}
