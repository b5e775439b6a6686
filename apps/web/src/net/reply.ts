import type { RefusalCode } from '@coreflect/workshop'

/** Why something did not happen: a refusal of the server, or that it could not be reached or understood. */
export type ProblemCode = RefusalCode | 'offline' | 'unexpected'

/** What a call gives: its value, or the code of the problem, whose sentence is `refusal.<code>` in the catalogue. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: ProblemCode }

const CODE = /^[a-z]+(?:-[a-z]+)*$/

/** Does this text look like the code of a refusal? A server that is newer than this page may have codes of its own. */
export function isRefusalCode(text: unknown): text is RefusalCode {
  return typeof text === 'string' && CODE.test(text)
}

/** The problem told by an answer of the server that is not a success. */
export async function problemOf(response: Response): Promise<ProblemCode> {
  const body: unknown = await response.json().catch(() => null)
  const code = typeof body === 'object' && body !== null ? (body as { code?: unknown }).code : undefined
  if (isRefusalCode(code)) return code
  return response.status >= 502 && response.status <= 504 ? 'offline' : 'unexpected'
}
