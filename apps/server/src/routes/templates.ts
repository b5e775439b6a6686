import { templates } from '@coreflect/library'
import { faultSentence, inRounds, type ReadTemplate, readTemplate, refuse, templateSchema } from '@coreflect/workshop'
import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { facilitatorOf, findCaller } from '../callers.ts'
import { problem } from '../refusals.ts'
import type { Env, Services } from '../services.ts'
import { newTemplateId } from '../template-id.ts'
import { described, jsonBody } from './described.ts'

/** More workshops of their own than this no installation can choose from. */
const mostTemplates = 300

const version = v.pipe(v.number(), v.integer(), v.minValue(1), v.description('Grows by one with every save'))
const stored = v.object({ template: templateSchema, version })
// What is inside is read by `readTemplate`, which names the first fault; the schema of a good one is `Template` in the answers.
const anyTemplate = v.pipe(v.unknown(), v.description('A workshop, as `GET /api/templates` has them'))
const newTemplate = v.union([
  v.strictObject({ copyOf: v.pipe(v.string(), v.maxLength(64), v.description('The workshop to adapt')) }),
  v.strictObject({ template: anyTemplate }),
])

/** The workshops that sessions can be made from: the library's, and those that facilitators make here. */
export function templateRoutes(services: Services): Hono<Env> {
  const { store, chance } = services
  const signedIn = async (c: Context) => (await facilitatorOf(services, await findCaller(services, c, false))) !== null

  /** A workshop of the library or of our own, with its version; a built-in one has none. */
  async function find(id: string) {
    const builtIn = templates.find((one) => one.id === id)
    return builtIn === undefined ? await store.templates.load(id) : { template: builtIn, version: null }
  }

  async function toMake(wanted: v.InferOutput<typeof newTemplate>): Promise<ReadTemplate | null> {
    if ('template' in wanted) return readTemplate(wanted.template)
    const found = await find(wanted.copyOf)
    return found === null ? null : { template: found.template }
  }

  return new Hono<Env>()
    .get(
      '/api/templates',
      described({
        tag: 'templates',
        summary: 'The workshops that sessions can be made from: the library’s for anyone, our own for facilitators',
        by: 'anyone',
        answers: { 200: ['All', v.object({ templates: v.array(templateSchema), own: v.array(stored) })] },
      }),
      async (c) => c.json({ templates, own: (await signedIn(c)) ? await store.templates.list() : [] }),
    )
    .post(
      '/api/templates',
      described({
        tag: 'templates',
        summary:
          'Keep a workshop of our own: a copy of another one, or one that is told whole. It gets an id of its own',
        by: 'facilitator',
        answers: { 201: ['Kept', stored] },
        refusals: ['bad-input', 'sign-in-needed', 'not-found', 'too-large'],
      }),
      jsonBody(newTemplate),
      async (c) => {
        if (!(await signedIn(c))) return problem(c, refuse('sign-in-needed'))
        const made = await toMake(c.req.valid('json'))
        if (made === null) return problem(c, refuse('not-found'))
        if (made.fault !== undefined) return badTemplate(c, made)
        if ((await store.templates.list()).length >= mostTemplates) return problem(c, refuse('too-large'))
        const template = { ...inRounds(made.template), id: newTemplateId(chance) }
        await store.templates.create(template)
        return c.json({ template, version: 1 }, 201)
      },
    )
    .get(
      '/api/templates/:template',
      described({
        tag: 'templates',
        summary: 'One workshop of our own; nothing while it still stands at the version `since`',
        by: 'facilitator',
        answers: { 200: ['The workshop', stored], 204: ['Not changed'] },
        refusals: ['sign-in-needed', 'not-found'],
      }),
      async (c) => {
        if (!(await signedIn(c))) return problem(c, refuse('sign-in-needed'))
        const found = await store.templates.load(c.req.param('template'))
        if (found === null) return problem(c, refuse('not-found'))
        return c.req.query('since') === String(found.version) ? c.body(null, 204) : c.json(found)
      },
    )
    .put(
      '/api/templates/:template',
      described({
        tag: 'templates',
        summary: 'Save a workshop of our own if it still stands at `version`; else `busy`, and nothing has changed',
        by: 'facilitator',
        answers: { 200: ['Saved', v.object({ version })] },
        refusals: ['bad-input', 'sign-in-needed', 'not-found', 'busy'],
      }),
      jsonBody(v.strictObject({ template: anyTemplate, version })),
      async (c) => {
        if (!(await signedIn(c))) return problem(c, refuse('sign-in-needed'))
        const body = c.req.valid('json')
        const read = readTemplate(body.template)
        if (read.fault !== undefined) return badTemplate(c, read)
        const id = c.req.param('template')
        if ((await store.templates.load(id)) === null) return problem(c, refuse('not-found'))
        const saved = await store.templates.save({ ...read.template, id }, body.version)
        return saved ? c.json({ version: body.version + 1 }) : problem(c, refuse('busy'))
      },
    )
    .delete(
      '/api/templates/:template',
      described({
        tag: 'templates',
        summary: 'Remove a workshop of our own; sessions that were made from it go on',
        by: 'facilitator',
        answers: { 204: ['Removed'] },
        refusals: ['sign-in-needed'],
      }),
      async (c) => {
        if (!(await signedIn(c))) return problem(c, refuse('sign-in-needed'))
        await store.templates.remove(c.req.param('template'))
        return c.body(null, 204)
      },
    )
    .get(
      '/api/templates/:template/export',
      described({
        tag: 'templates',
        summary: 'A workshop of the library or of our own as a file, to be kept or brought to another installation',
        by: 'facilitator',
        answers: { 200: ['The file', templateSchema] },
        refusals: ['sign-in-needed', 'not-found'],
      }),
      async (c) => {
        if (!(await signedIn(c))) return problem(c, refuse('sign-in-needed'))
        const found = await find(c.req.param('template'))
        if (found === null) return problem(c, refuse('not-found'))
        c.header('Content-Disposition', `attachment; filename="${fileName(found.template.title)}.json"`)
        c.header('Content-Type', 'application/json; charset=utf-8')
        return c.body(`${JSON.stringify(found.template, null, 2)}\n`)
      },
    )
}

/** Names the first fault of what should have been a workshop, and where it stands. */
function badTemplate(c: Context, { fault }: Extract<ReadTemplate, { fault: object }>): Response {
  const where = fault.path === '' ? '' : `${fault.path}: `
  return problem(c, { code: 'bad-input', sentence: `${where}${faultSentence(fault)}` }, { path: fault.path })
}

/** A name for a file that every system takes. */
function fileName(title: { readonly en?: string | undefined; readonly es?: string | undefined }): string {
  const plain = (title.en ?? title.es ?? '').normalize('NFD').toLowerCase()
  return (
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'workshop'
  )
}
