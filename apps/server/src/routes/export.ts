import { keepsakePolicy } from '@coreflect/keepsake'
import { type Actor, refuse, type Session } from '@coreflect/workshop'
import { type Context, Hono } from 'hono'
import { exportData } from '../export-data.ts'
import { inSession } from '../in-session.ts'
import { withPictures } from '../keepsake/asset-pictures.ts'
import { drawnForms, fileForms, isFileForm, keepsakeFile } from '../keepsake/files.ts'
import { problem } from '../refusals.ts'
import type { Services, SessionEnv } from '../services.ts'
import { described } from './described.ts'

/** Answers with the file of a form, made for this actor; it stops being made when nobody waits for it any more. */
export async function answerFile(
  c: Context,
  services: Services,
  { session, actor, form }: { readonly session: Session; readonly actor: Actor; readonly form: string },
): Promise<Response> {
  if (!isFileForm(form)) return problem(c, refuse('not-found'))
  const { signal } = c.req.raw
  const plain = await exportData(session, actor, services.documents, services.now())
  const data = drawnForms.has(form) ? await withPictures(plain, session.id, services.store.assets, signal) : plain
  const file = await keepsakeFile(form, data, services.now(), signal)
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file.slice()
  c.header('Content-Type', fileForms[form])
  c.header('Content-Disposition', `attachment; filename="coreflect.${form}"`)
  c.header('Content-Length', String(bytes.length))
  c.header('Content-Security-Policy', `${keepsakePolicy}; sandbox`)
  c.header('Cache-Control', 'no-store')
  return c.body(bytes)
}

/** What the caller may take along, as a file. */
export function exportRoutes(services: Services): Hono<SessionEnv> {
  return new Hono<SessionEnv>().get(
    '/api/sessions/:id/export/:form',
    described({
      tag: 'sessions',
      summary:
        'Own page, own groups’ boards, the themes and what is at hand, by right; form is html, md, pdf, csv, json, ics or zip',
      by: 'member',
      answers: { 200: ['The file'] },
      refusals: ['sign-in-needed', 'not-allowed', 'not-found'],
    }),
    inSession(services),
    (c) => answerFile(c, services, { session: c.var.session, actor: c.var.actor, form: c.req.param('form') }),
  )
}
