import { nameSchema, refuse } from '@coreflect/workshop'
import { Hono } from 'hono'
import * as v from 'valibot'
import { callerAddress } from '../addresses.ts'
import { facilitatorOf, findCaller } from '../callers.ts'
import { giveCookie, takeCookie } from '../cookie.ts'
import { verifyPassword } from '../passwords.ts'
import { problem } from '../refusals.ts'
import type { Env, Services } from '../services.ts'
import { described, facilitatorSchema, jsonBody } from './described.ts'

const signIn = v.strictObject({ name: nameSchema, password: v.pipe(v.string(), v.maxLength(200)) })

/** Facilitators sign in with a name and a password, and out again. */
export function signInRoutes(services: Services): Hono<Env> {
  const { store, limits, config } = services
  return new Hono<Env>()
    .post(
      '/api/sign-in',
      described({
        tag: 'facilitators',
        summary: 'Sign in as a facilitator',
        by: 'anyone',
        answers: { 200: ['Signed in', facilitatorSchema] },
        refusals: ['bad-input', 'name-needed', 'wrong-password', 'too-many-tries'],
      }),
      jsonBody(signIn),
      async (c) => {
        const { name, password } = c.req.valid('json')
        const byAddress = await limits.signIn.take(callerAddress(c, config.TRUST_PROXY))
        const byName = await limits.signIn.take(`name ${name.toLowerCase()}`)
        if (!byAddress || !byName) return problem(c, refuse('too-many-tries'))
        const facilitator = await store.facilitators.findByName(name)
        const right = await verifyPassword(password, facilitator?.passwordHash ?? null)
        if (!right || facilitator === null) return problem(c, refuse('wrong-password'))
        await giveCookie(services, c, facilitator.id)
        return c.json({ id: facilitator.id, name: facilitator.name, owner: facilitator.owner })
      },
    )
    .post(
      '/api/sign-out',
      described({ tag: 'facilitators', summary: 'Sign out', by: 'anyone', answers: { 204: ['Signed out'] } }),
      async (c) => {
        const caller = await findCaller(services, c, false)
        if (caller?.holder.kind === 'cookie') await store.tokens.remove(caller.hash)
        takeCookie(c)
        return c.body(null, 204)
      },
    )
    .get(
      '/api/me',
      described({
        tag: 'facilitators',
        summary: 'Who is signed in',
        by: 'facilitator',
        answers: { 200: ['The facilitator', facilitatorSchema] },
        refusals: ['sign-in-needed'],
      }),
      async (c) => {
        const me = await facilitatorOf(services, await findCaller(services, c, false))
        if (me === null) return problem(c, refuse('sign-in-needed'))
        return c.json({ id: me.id, name: me.name, owner: me.owner })
      },
    )
}
