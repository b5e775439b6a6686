import type { Command } from '@coreflect/workshop'

/** What the server answered: the value, or why not. `lost` when it could not be reached. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: string; readonly lost: boolean }

/** A ticket from the door. */
export interface Ticket {
  readonly session: string
  readonly person: string
  readonly token: string
}

/** The HTTP calls that a phone makes. None of them throws for a server that is away. */
export interface Api {
  /** How the session behind a code stands. */
  door(code: string): Promise<Reply<{ readonly state: string }>>
  join(code: string, name: string, device: string): Promise<Reply<Ticket>>
  say(ticket: Ticket, command: Command): Promise<Reply<unknown>>
  /** The commands that this server knows, from its OpenAPI document; empty when it could not be read. */
  commands(): Promise<ReadonlySet<string>>
}

async function read<T>(asking: Promise<Response>): Promise<Reply<T>> {
  try {
    const response = await asking
    const body: unknown = await response.json()
    if (response.ok) return { ok: true, value: body as T }
    const code = typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : 'unexpected'
    return { ok: false, code, lost: response.status === 503 || response.status === 429 }
  } catch {
    return { ok: false, code: 'lost', lost: true }
  }
}

/** Every constant that stands somewhere as `type` in a JSON schema. */
function typesIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { type } = schema as { type?: { const?: unknown } }
  const own = typeof type === 'object' && typeof type?.const === 'string' ? [type.const] : []
  return [...own, ...Object.values(schema).flatMap(typesIn)]
}

/** Speaks to the server at `url` (`http://host:port`), as anyone could. */
export function createApi(url: string): Api {
  const get = <T>(path: string) => read<T>(fetch(`${url}${path}`))
  const post = <T>(path: string, body: unknown, token?: string) =>
    read<T>(
      fetch(`${url}${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify(body),
      }),
    )
  return {
    door: (code) => get(`/api/join/${code}`),
    join: (code, name, device) => post('/api/join', { code, name, device, simulated: true }),
    say: ({ session, token }, command) => post(`/api/sessions/${session}/commands`, command, token),
    async commands() {
      const reply = await get<{ paths?: Record<string, unknown> }>('/api/openapi.json')
      const paths = reply.ok ? (reply.value.paths ?? {}) : {}
      return new Set(typesIn(Object.entries(paths).find(([path]) => path.endsWith('/commands'))?.[1]))
    },
  }
}
