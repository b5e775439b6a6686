import { refuse } from '@coreflect/workshop'
import { createMiddleware } from 'hono/factory'
import type { Asked } from './asked.ts'
import { cookieOf } from './callers.ts'
import { problem } from './refusals.ts'

/**
 * Does this request come from our own pages? `absent` when no origin was told: not a browser, or an old one.
 * Hosts are compared, not schemes: behind a proxy TLS may end before us.
 */
function originOf(asked: Asked, publicUrl: string | null): 'own' | 'other' | 'absent' {
  const origin = asked.req.header('origin')
  if (origin === undefined) return 'absent'
  if (!URL.canParse(origin)) return 'other'
  const { host } = new URL(origin)
  const own = host === asked.req.header('host') || (publicUrl !== null && host === new URL(publicUrl).host)
  return own ? 'own' : 'other'
}

/** Could another site's page have made this socket in the name of a signed-in facilitator? */
export function foreignSocket(asked: Asked, publicUrl: string | null): boolean {
  const origin = originOf(asked, publicUrl)
  return origin === 'other' || (origin === 'absent' && byCookie(asked) && asked.req.query('token') === undefined)
}

function byCookie(asked: Asked): boolean {
  return asked.req.header('authorization') === undefined && cookieOf(asked) !== undefined
}

/** Refuses changes that another site's page could have made: a wrong origin always, a missing one with a cookie. */
export const ownOrigin = (publicUrl: string | null) =>
  createMiddleware(async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    const origin = originOf(c, publicUrl)
    if (origin === 'other' || (origin === 'absent' && byCookie(c))) return problem(c, refuse('not-allowed'))
    return next()
  })
