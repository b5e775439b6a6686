/** A caller of the HTTP API with a token or a cookie of its own, as any program outside could be. */
export interface Caller {
  /** What it calls with. */
  readonly headers: Record<string, string>
  get<T>(path: string): Promise<Reply<T>>
  post<T>(path: string, body?: unknown): Promise<Reply<T>>
}

interface Reply<T> {
  readonly status: number
  readonly body: T
  readonly cookie: string | null
}

/** Calls with the given headers, for instance `authorization` or `cookie`. */
export function callerOf(url: string, headers: Readonly<Record<string, string>> = {}): Caller {
  const call = async <T>(method: string, path: string, body?: unknown): Promise<Reply<T>> => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { origin: url, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    const json = response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text
    return {
      status: response.status,
      body: json as T,
      cookie: response.headers.get('set-cookie')?.split(';')[0] ?? null,
    }
  }
  return {
    headers: { ...headers },
    get: (path) => call('GET', path),
    post: (path, body) => call('POST', path, body ?? {}),
  }
}

/** Makes the owner by the claim link and returns a caller with the cookie. */
export async function claimOwner(url: string, claim: string, name = 'Noor'): Promise<Caller> {
  const token = claim.split('#')[1]
  const { status, cookie, body } = await callerOf(url).post('/api/claim', {
    token,
    name,
    password: 'a quiet long word',
  })
  if (status !== 201 || cookie === null) throw new Error(`The claim was refused: ${JSON.stringify(body)}`)
  return callerOf(url, { cookie })
}
