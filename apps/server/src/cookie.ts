import type { Context } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import { cookieName } from './callers.ts'
import type { Services } from './services.ts'
import { hashToken, newToken } from './tokens.ts'

const thirtyDays = 30 * 86_400

/** Signs a browser in for thirty days. The cookie asks for TLS when the page was opened with it. */
export async function giveCookie(services: Services, c: Context, facilitator: string): Promise<void> {
  const token = newToken()
  const endsAt = services.now() + thirtyDays * 1000
  await services.store.tokens.add(hashToken(token), { kind: 'cookie', facilitator }, endsAt)
  setCookie(c, cookieName, token, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    maxAge: thirtyDays,
    secure: c.req.header('origin')?.startsWith('https:') ?? false,
  })
}

/** Takes the cookie from a browser. */
export function takeCookie(c: Context): void {
  deleteCookie(c, cookieName, { path: '/' })
}
