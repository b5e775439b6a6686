import { templates } from '@coreflect/library'
import {
  agendasFrom,
  inRounds,
  readTemplate,
  refuse,
  type Session,
  type Template,
  templateSchema,
} from '@coreflect/workshop'
import { Hono } from 'hono'
import * as v from 'valibot'
import { inSession } from '../in-session.ts'
import { problem } from '../refusals.ts'
import type { Services, SessionEnv } from '../services.ts'
import { described } from './described.ts'

const drafts = v.object({
  drafts: v.array(v.object({ place: v.string(), template: templateSchema })),
})

/** What a planning leads to: an agenda for each coming session, to be looked at and changed before anything of it is kept. */
export function planDraftRoutes(services: Services): Hono<SessionEnv> {
  const { store } = services
  return new Hono<SessionEnv>().get(
    '/api/sessions/:id/plan-drafts/:activity',
    described({
      tag: 'templates',
      summary: 'The agendas that a planning leads to, one for each coming session. Nothing is kept by asking',
      by: 'facilitator',
      answers: { 200: ['The drafts', drafts] },
      refusals: ['sign-in-needed', 'not-allowed', 'not-found', 'no-such-activity'],
    }),
    inSession(services),
    async (c) => {
      const { session, actor } = c.var
      if (actor.kind !== 'facilitator') return problem(c, refuse('not-allowed'))
      const found = draftsOf(session, c.req.param('activity'), await programmeOf(session))
      return found === null ? problem(c, refuse('no-such-activity')) : c.json({ drafts: found })
    },
  )

  /** The programme that the planning belongs to; where it belongs to none, it is the first session of one of its own. */
  async function programmeOf({ template, title }: Session): Promise<NonNullable<Template['programme']>> {
    const made = templates.find(({ id }) => id === template) ?? (await store.templates.load(template))?.template
    return made?.programme ?? { id: template, title, part: 1 }
  }
}

/** The coming sessions as a planning has them now; null where nothing was planned in this activity. */
function draftsOf(session: Session, activity: string, programme: NonNullable<Template['programme']>) {
  const plan = session.agenda.find(({ id }) => id === activity)?.plan
  const run = session.plans[activity]
  if (plan === undefined || run === undefined || plan.places.length === 0) return null
  const summary = { [session.locale]: '' }
  return agendasFrom(plan, run, session.locale).flatMap(({ place, title, agenda }, i) => {
    const { template } = readTemplate(
      inRounds({
        ...{ id: place, title, summary, people: { from: 3, to: 60 }, lenses: [] },
        programme: { ...programme, part: programme.part + i + 1 },
        agenda: agenda.map((one) => ({ ...one, prompt: { [session.locale]: '', ...one.prompt } })),
      }),
    )
    return template === undefined ? [] : [{ place, template }]
  })
}
