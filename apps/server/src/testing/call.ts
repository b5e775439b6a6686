/** What an API call is made with. */
export interface Call {
  readonly token?: string | undefined
  readonly cookie?: string
  /** The `Origin` header; null for none. Our own when absent. */
  readonly origin?: string | null
  readonly headers?: Readonly<Record<string, string>>
}

export interface Answer {
  readonly status: number
  /** The JSON that came; a test reads its texts, and compares the rest as a whole. */
  readonly body: Readonly<Record<string, string>>
  readonly headers: Headers
}

export async function call(method: string, address: string, body: unknown, how: Call): Promise<Answer> {
  const origin = how.origin === undefined ? new URL(address).origin : how.origin
  const response = await fetch(address, {
    method,
    headers: {
      ...(origin === null ? {} : { origin }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(how.token === undefined ? {} : { authorization: `Bearer ${how.token}` }),
      ...(how.cookie === undefined ? {} : { cookie: how.cookie }),
      ...how.headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  const json = response.headers.get('content-type')?.includes('json') ?? false
  return { status: response.status, body: json ? JSON.parse(text) : { text }, headers: response.headers }
}

export const get = (address: string, how: Call = {}): Promise<Answer> => call('GET', address, undefined, how)
export const post = (address: string, body: unknown, how: Call = {}): Promise<Answer> =>
  call('POST', address, body, how)

/** The cookie that an answer sets, as a `Cookie` header. */
export function cookieOf({ headers }: Answer): string {
  return headers.get('set-cookie')?.split(';')[0] ?? ''
}
