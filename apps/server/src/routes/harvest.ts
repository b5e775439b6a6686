import { type HarvestData, harvestHtml, harvestMarkdown, keepsakePolicy } from '@coreflect/keepsake'
import { refuse } from '@coreflect/workshop'
import { Hono } from 'hono'
import { harvestData } from '../harvest-data.ts'
import { inSession } from '../in-session.ts'
import { harvestPdfFile } from '../keepsake/pdf-files.ts'
import { problem } from '../refusals.ts'
import type { Services, SessionEnv } from '../services.ts'
import { described } from './described.ts'

interface Form {
  readonly type: string
  /** A file to keep, or a page to look at and print. */
  readonly shown: 'attachment' | 'inline'
  readonly write: (data: HarvestData, signal: AbortSignal) => string | Promise<Uint8Array>
}

const forms: ReadonlyMap<string, Form> = new Map([
  ['md', { type: 'text/markdown; charset=utf-8', shown: 'attachment', write: harvestMarkdown }],
  ['html', { type: 'text/html; charset=utf-8', shown: 'inline', write: harvestHtml }],
  ['pdf', { type: 'application/pdf', shown: 'attachment', write: harvestPdfFile }],
])

/** What facilitators take home. */
export function harvestRoutes(services: Services): Hono<SessionEnv> {
  return new Hono<SessionEnv>().get(
    '/api/sessions/:id/harvest/:form',
    described({
      tag: 'sessions',
      summary:
        'Themes with counts, parked things, answers in sums, planned and taken time; form is md, pdf, or html to print',
      by: 'facilitator',
      answers: { 200: ['The file'] },
      refusals: ['sign-in-needed', 'not-allowed', 'not-found'],
    }),
    inSession(services),
    async (c) => {
      const form = forms.get(c.req.param('form'))
      if (c.var.actor.kind !== 'facilitator') return problem(c, refuse('not-allowed'))
      if (form === undefined) return problem(c, refuse('not-found'))
      const data = await harvestData(c.var.session, services.documents)
      const file = await form.write(data, c.req.raw.signal)
      c.header('Content-Type', form.type)
      c.header('Content-Disposition', `${form.shown}; filename="coreflect-harvest.${c.req.param('form')}"`)
      c.header('Content-Security-Policy', `${keepsakePolicy}; sandbox allow-modals`)
      c.header('Cache-Control', 'no-store')
      return c.body(typeof file === 'string' ? file : file.slice())
    },
  )
}
