import { type RefusalCode, refuse } from '@coreflect/workshop'
import type { MiddlewareHandler } from 'hono'
import { describeRoute, resolver, validator } from 'hono-openapi'
import * as v from 'valibot'
import { problem, problemSchema, statusOf } from '../refusals.ts'

/** Who may call: nobody in particular, a facilitator, a person of the session, or anyone with a place in it. */
type CalledBy = 'anyone' | 'facilitator' | 'person' | 'member'

interface Description {
  readonly tag: string
  readonly summary: string
  readonly by: CalledBy
  readonly answers: { readonly [status: number]: readonly [text: string, schema?: v.GenericSchema] }
  readonly refusals?: readonly RefusalCode[]
}

const security: { readonly [by in CalledBy]: Record<string, string[]>[] } = {
  anyone: [],
  facilitator: [{ cookie: [] }, { token: [] }],
  person: [{ token: [] }],
  member: [{ token: [] }, { cookie: [] }],
}

const asProblem = { 'application/problem+json': { schema: resolver(problemSchema) } }

/** Describes a call for the OpenAPI document: what it answers, and each refusal under its status. */
export function described({ tag, summary, by, answers, refusals = [] }: Description): MiddlewareHandler {
  const good = Object.entries(answers).map(([status, [description, schema]]) => [
    status,
    schema === undefined
      ? { description }
      : { description, content: { 'application/json': { schema: resolver(schema) } } },
  ])
  const byStatus = Map.groupBy(refusals, statusOf)
  const bad = [...byStatus].map(([status, codes]) => [status, { description: codes.join(', '), content: asProblem }])
  return describeRoute({
    tags: [tag],
    summary,
    security: security[by],
    responses: Object.fromEntries([...good, ...bad]),
  })
}

/** Takes a JSON body that fits the schema, and refuses any other without repeating it. */
export const jsonBody = <S extends v.GenericSchema>(schema: S) =>
  validator('json', schema, (read, c) => {
    if (read.success) return
    const nameless = read.error.some((issue) => issue.path?.length === 1 && pathKey(issue.path[0]) === 'name')
    return problem(c, refuse(nameless ? 'name-needed' : 'bad-input'))
  })

function pathKey(part: unknown): unknown {
  return typeof part === 'object' && part !== null && 'key' in part ? part.key : part
}

const id = v.string()

/** Schemas that several calls share. */
export const words = v.object({ en: v.optional(v.string()), es: v.optional(v.string()) })
export const facilitatorSchema = v.object({ id, name: v.string(), owner: v.boolean() })
export const time = v.pipe(v.number(), v.description('Milliseconds since 1970, by the server’s clock'))
