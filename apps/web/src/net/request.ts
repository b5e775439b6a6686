import { problemOf, type Reply } from './reply.ts'

interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly body?: unknown
  readonly token?: string | undefined
}

/** A connection that hangs without an answer is given up after so many ms; a browser by itself may wait for minutes. */
const patience = 20_000

/** One call to the server. Never throws for an expected no: being offline is a reply like any other. */
export async function request(path: string, call: Call = {}): Promise<Reply<Response>> {
  const headers = new Headers({ accept: 'application/json' })
  if (call.token !== undefined) headers.set('authorization', `Bearer ${call.token}`)
  if (call.body !== undefined) headers.set('content-type', 'application/json')
  try {
    const response = await fetch(path, {
      method: call.method ?? (call.body === undefined ? 'GET' : 'POST'),
      headers,
      credentials: 'same-origin',
      signal: AbortSignal.timeout(patience),
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
    })
    return response.ok ? { ok: true, value: response } : { ok: false, problem: await problemOf(response) }
  } catch {
    return { ok: false, problem: 'offline' }
  }
}

/** One call whose answer is JSON of the shape that the wire promises. */
export async function requestJson<T>(path: string, call?: Call): Promise<Reply<T>> {
  const reply = await request(path, call)
  if (!reply.ok) return reply
  try {
    const value = reply.value.status === 204 ? undefined : await reply.value.json()
    return { ok: true, value: value as T }
  } catch {
    return { ok: false, problem: 'unexpected' }
  }
}
