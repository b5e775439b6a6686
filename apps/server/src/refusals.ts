import { STATUS_CODES } from 'node:http'
import { CLOSE } from '@coreflect/sync'
import type { Refusal, RefusalCode } from '@coreflect/workshop'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import * as v from 'valibot'

const statuses = {
  'already-open': 409,
  'already-over': 409,
  'asked-not-now': 409,
  'bad-input': 400,
  busy: 409,
  'claim-spent': 410,
  'empty-note': 422,
  'files-full': 409,
  'group-full': 409,
  'moved-on': 409,
  'name-needed': 422,
  'no-draft': 409,
  'no-groups': 409,
  'no-such-activity': 404,
  'no-such-ask': 404,
  'no-such-group': 404,
  'no-such-kind': 422,
  'no-such-person': 404,
  'no-turn': 409,
  'not-allowed': 403,
  'not-choosing': 409,
  'not-found': 404,
  'not-in-group': 409,
  'not-now': 409,
  'not-open-yet': 409,
  'not-together': 409,
  'nothing-to-undo': 409,
  'offers-closed': 409,
  'observer-last': 409,
  'person-first': 409,
  'only-the-lead': 403,
  'promised-shorter': 409,
  'protected-time': 409,
  removed: 403,
  'sign-in-needed': 401,
  'story-stays': 422,
  stopping: 503,
  'too-few-people': 409,
  'too-large': 413,
  'too-late': 409,
  'too-late-to-keep': 409,
  'too-slow': 408,
  'too-many-people': 409,
  'too-many-rehearsals': 409,
  'too-many-tries': 429,
  'wrong-code': 404,
  'wrong-password': 401,
  'wrong-type': 415,
} as const satisfies { readonly [code in RefusalCode]: ContentfulStatusCode }

const closeCodes: { readonly [code in RefusalCode]?: number } = {
  'bad-input': CLOSE.MALFORMED,
  busy: CLOSE.TRY_LATER,
  'not-allowed': CLOSE.FORBIDDEN,
  'not-found': CLOSE.NOT_FOUND,
  'sign-in-needed': CLOSE.SIGN_IN,
  stopping: CLOSE.RESTART,
  'too-large': CLOSE.TOO_LARGE,
  'too-many-tries': CLOSE.TOO_MANY,
}

/** The HTTP status that a refusal is answered with. */
export function statusOf(code: RefusalCode): ContentfulStatusCode {
  return statuses[code]
}

/** The code that a refused socket is closed with; 44xx is final, 1012 and 1013 mean "come back". */
export function closeCodeOf(code: RefusalCode): number {
  return closeCodes[code] ?? CLOSE.FORBIDDEN
}

/** A refusal over HTTP, as the OpenAPI document describes it (RFC 9457). */
export const problemSchema = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  code: v.picklist(Object.keys(statuses) as RefusalCode[]),
  detail: v.string(),
  path: v.optional(v.pipe(v.string(), v.description('Where in the body the fault stands, where that is known'))),
})

/** Answers with a refusal as `application/problem+json`; `more` goes with it. */
export function problem(c: Context, refusal: Refusal, more: { readonly path?: string } = {}): Response {
  const status = statusOf(refusal.code)
  const body: v.InferOutput<typeof problemSchema> = {
    type: `urn:coreflect:refusal:${refusal.code}`,
    title: STATUS_CODES[status] ?? 'Refused',
    status,
    code: refusal.code,
    detail: refusal.sentence,
    ...more,
  }
  c.header('Cache-Control', 'no-store')
  return c.json(body, status, { 'Content-Type': 'application/problem+json' })
}
