import { paperOf, refuse } from '@coreflect/workshop'
import { Hono } from 'hono'
import * as v from 'valibot'
import { inSession } from '../in-session.ts'
import { problem } from '../refusals.ts'
import type { Services, SessionEnv } from '../services.ts'
import { described, words } from './described.ts'

const paper = v.looseObject({
  title: words,
  code: v.nullable(v.string()),
  agenda: v.array(v.looseObject({})),
  agreement: v.array(words),
})

/** What facilitators print: cards, scenarios and notes among it, which nobody else may read before they are dealt [T3]. */
export function paperRoutes(services: Services): Hono<SessionEnv> {
  return new Hono<SessionEnv>().get(
    '/api/sessions/:id/paper',
    described({
      tag: 'sessions',
      summary:
        'Everything that can be put on paper: role cards, scenarios, lenses, the agreement, the agenda with its notes',
      by: 'facilitator',
      answers: { 200: ['What there is to print', paper] },
      refusals: ['sign-in-needed', 'not-allowed', 'not-found'],
    }),
    inSession(services),
    (c) => {
      if (c.var.actor.kind !== 'facilitator') return problem(c, refuse('not-allowed'))
      c.header('Cache-Control', 'no-store')
      return c.json(paperOf(c.var.session))
    },
  )
}
