import { agendasFrom, inRounds, readTemplate, refuse, type Session, templateSchema } from '@coreflect/workshop'
import { Hono } from 'hono'
import * as v from 'valibot'
import { inSession } from '../in-session.ts'
import { problem } from '../refusals.ts'
import type { Services, SessionEnv } from '../services.ts'
import { newTemplateId } from '../template-id.ts'
import { described } from './described.ts'

/** A planning's result as workshops of our own, one for each coming session, to be changed like any other. */
export function planDraftRoutes(services: Services): Hono<SessionEnv> {
  const { store, chance } = services
  return new Hono<SessionEnv>().post(
    '/api/sessions/:id/plan-drafts/:activity',
    described({
      tag: 'templates',
      summary: 'Keep the agendas that a planning leads to as workshops of our own',
      by: 'facilitator',
      answers: { 201: ['Kept', v.object({ templates: v.array(templateSchema) })] },
      refusals: ['sign-in-needed', 'not-allowed', 'not-found', 'no-such-activity'],
    }),
    inSession(services),
    async (c) => {
      const { session, actor } = c.var
      if (actor.kind !== 'facilitator') return problem(c, refuse('not-allowed'))
      const drafts = draftsOf(session, c.req.param('activity'))
      if (drafts === null) return problem(c, refuse('no-such-activity'))
      const made = []
      for (const draft of drafts) {
        const { template } = readTemplate(inRounds({ ...draft, id: newTemplateId(chance) }))
        if (template !== undefined && (await store.templates.create(template))) made.push(template)
      }
      return c.json({ templates: made }, 201)
    },
  )
}

/** The coming sessions as a planning has them now; null where nothing was planned in this activity. */
function draftsOf(session: Session, activity: string) {
  const plan = session.agenda.find(({ id }) => id === activity)?.plan
  const run = session.plans[activity]
  if (plan === undefined || run === undefined || plan.places.length === 0) return null
  const summary = { [session.locale]: '' }
  return agendasFrom(plan, run, session.locale).map(({ title, agenda }) => ({
    ...{ title, summary, people: { from: 3, to: 60 }, lenses: [] },
    agenda: agenda.map((one) => ({ ...one, prompt: { [session.locale]: '', ...one.prompt } })),
  }))
}
