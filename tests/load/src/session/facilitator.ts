import type { Command } from '@coreflect/workshop'

/** A facilitator who leads by the API. */
export interface Facilitator {
  /** Makes a rehearsal of a built-in workshop. */
  prepare(template: string): Promise<{ readonly id: string; readonly code: string }>
  /** Gives a command; the version that it made. Throws when it is refused. */
  say(session: string, command: Command): Promise<number>
  /** What a person of the session needs to give commands as they do, over the same wire. */
  readonly cookie: string
}

/** Claims a fresh server at `url` with the token that it printed. */
export async function claim(url: string, token: string): Promise<Facilitator> {
  const claimed = await post(
    `${url}/api/claim`,
    { token, name: 'Noor', password: 'a quiet long word' },
    { origin: url },
  )
  const cookie = claimed.headers.get('set-cookie')?.split(';')[0] ?? ''
  const ask = async <T>(path: string, body: unknown): Promise<T> =>
    (await (await post(`${url}${path}`, body, { origin: url, cookie })).json()) as T
  return {
    cookie,
    prepare: (template) => ask('/api/sessions', { template, rehearsal: true }),
    say: async (session, command) =>
      (await ask<{ version: number }>(`/api/sessions/${session}/commands`, command)).version,
  }
}

async function post(address: string, body: unknown, headers: Record<string, string>): Promise<Response> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${address} refused ${JSON.stringify(body)}: ${await answer.text()}`)
  return answer
}
