import {
  agendaDraftOf,
  assetsIn,
  begunOf,
  decide,
  faultSentence,
  type ReadTemplate,
  readTemplate,
  refuse,
  type Session,
  templateSchema,
} from '@coreflect/workshop'
import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { inSession } from '../in-session.ts'
import { problem } from '../refusals.ts'
import type { Services, SessionEnv } from '../services.ts'
import { described, jsonBody, time } from './described.ts'

const version = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(1),
  v.description('Grows whenever the agenda changes or something of it begins or ends'),
)
const standing = v.object({
  template: templateSchema,
  version,
  startsAt: v.nullable(time),
  begun: v.array(v.object({ activity: v.string(), startedAt: time, endedAt: v.nullable(time) })),
})
// What is inside is read by `readTemplate`, which names the first fault.
const anyTemplate = v.pipe(v.unknown(), v.description('The workshop as it should be; its agenda and lenses are taken'))

const asItStands = (session: Session) => ({
  template: agendaDraftOf(session),
  version: session.agendaVersion,
  startsAt: session.startsAt,
  begun: begunOf(session),
})

/** A rehearsal in haste has an agenda that is shorter than any that can be planned. */
const hastened = ({ rehearsal }: Session) => rehearsal !== undefined && rehearsal.speed !== 1

/** Names the first fault of what should have been an agenda, and where it stands. */
function badAgenda(c: Context, { fault }: Extract<ReadTemplate, { fault: object }>): Response {
  const where = fault.path === '' ? '' : `${fault.path}: `
  return problem(c, { code: 'bad-input', sentence: `${where}${faultSentence(fault)}` }, { path: fault.path })
}

/** The agenda of a session, from its draft to its end, as the editor of days reads and changes it. */
export function agendaRoutes(services: Services): Hono<SessionEnv> {
  const { live, limits, chance, now, store } = services
  return new Hono<SessionEnv>()
    .get(
      '/api/sessions/:id/agenda',
      described({
        tag: 'sessions',
        summary: 'The whole agenda to be changed, and what of it was begun; nothing while it still stands at `since`',
        by: 'facilitator',
        answers: { 200: ['The agenda', standing], 204: ['Not changed'] },
        refusals: ['sign-in-needed', 'not-allowed', 'not-found', 'not-now'],
      }),
      inSession(services),
      async (c) => {
        const { session, actor } = c.var
        if (actor.kind !== 'facilitator') return problem(c, refuse('not-allowed'))
        if (hastened(session)) return problem(c, refuse('not-now'))
        const same = c.req.query('since') === String(session.agendaVersion)
        return same ? c.body(null, 204) : c.json(asItStands(session))
      },
    )
    .put(
      '/api/sessions/:id/agenda',
      described({
        tag: 'sessions',
        summary:
          'Change the agenda if it still stands at `version`, else `busy`. What was begun stays, but for the minutes of what is on',
        by: 'facilitator',
        answers: { 200: ['Changed, as it stands now', standing] },
        refusals: ['bad-input', 'sign-in-needed', 'not-allowed', 'not-found', 'not-now', 'already-over', 'busy'],
      }),
      inSession(services),
      jsonBody(v.strictObject({ template: anyTemplate, version })),
      async (c) => {
        const { session, actor } = c.var
        if (actor.kind !== 'facilitator') return problem(c, refuse('not-allowed'))
        if (!(await limits.command.take(`facilitator ${actor.id}`))) return problem(c, refuse('too-many-tries'))
        if (hastened(session)) return problem(c, refuse('not-now'))
        const body = c.req.valid('json')
        const read = readTemplate(body.template)
        if (read.fault !== undefined) return badAgenda(c, read)
        const { agenda, lenses } = read.template
        const command = { type: 'change-agenda', version: body.version, agenda, lenses } as const
        const changed = await live.change(session.id, (current) => decide(current, actor, command, now(), chance))
        if (changed === null) return problem(c, refuse('not-found'))
        if (changed.refusal !== null) return problem(c, changed.refusal)
        await store.assets.share([...assetsIn(changed.session)], { session: session.id })
        return c.json(asItStands(changed.session))
      },
    )
}
