import { type KeepsakeData, keepsakeHtml, keepsakeJson, keepsakeMarkdown, keepsakePolicy } from '@coreflect/keepsake'
import { refuse } from '@coreflect/workshop'
import { Hono } from 'hono'
import { exportData } from '../export-data.ts'
import { inSession } from '../in-session.ts'
import { problem } from '../refusals.ts'
import type { Services, SessionEnv } from '../services.ts'
import { described } from './described.ts'

interface Form {
  readonly type: string
  readonly write: (data: KeepsakeData) => string
}

const forms: ReadonlyMap<string, Form> = new Map([
  ['json', { type: 'application/json', write: keepsakeJson }],
  ['md', { type: 'text/markdown; charset=utf-8', write: keepsakeMarkdown }],
  ['html', { type: 'text/html; charset=utf-8', write: keepsakeHtml }],
])

/** What the caller may take along, as a file. */
export function exportRoutes(services: Services): Hono<SessionEnv> {
  return new Hono<SessionEnv>().get(
    '/api/sessions/:id/export/:form',
    described({
      tag: 'sessions',
      summary: 'Own page, own groups’ boards and the themes, by right; form is json, md or html',
      by: 'member',
      answers: { 200: ['The file'] },
      refusals: ['sign-in-needed', 'not-allowed', 'not-found'],
    }),
    inSession(services),
    async (c) => {
      const name = c.req.param('form')
      const form = forms.get(name)
      if (form === undefined) return problem(c, refuse('not-found'))
      const data = await exportData(c.var.session, c.var.actor, services.documents, services.now())
      c.header('Content-Type', form.type)
      c.header('Content-Disposition', `attachment; filename="coreflect.${name}"`)
      c.header('Content-Security-Policy', `${keepsakePolicy}; sandbox`)
      c.header('Cache-Control', 'no-store')
      return c.body(form.write(data))
    },
  )
}
