import type { Facilitator, TokenHolder } from '@coreflect/store'
import { nameSchema, type Refusal, refuse } from '@coreflect/workshop'
import { Hono } from 'hono'
import * as v from 'valibot'
import { callerAddress } from '../addresses.ts'
import { isRefusal } from '../callers.ts'
import { giveCookie } from '../cookie.ts'
import { hashPassword } from '../passwords.ts'
import { problem } from '../refusals.ts'
import type { Env, Services } from '../services.ts'
import { hashToken } from '../tokens.ts'
import { described, facilitatorSchema, jsonBody } from './described.ts'

/** A password: 8 to 200 signs, as NIST SP 800-63B asks; nothing is demanded of its kinds of signs. */
const passwordSchema = v.pipe(v.string(), v.minLength(8), v.maxLength(200))
const token = v.pipe(v.string(), v.maxLength(100))
const look = v.object({ kind: v.picklist(['claim', 'sign-in']), name: v.nullable(v.string()) })

/** The one-time links: the first start prints one for the owner, the command line makes them for facilitators. */
export function claimRoutes(services: Services): Hono<Env> {
  const { store, limits, config, now } = services

  return new Hono<Env>()
    .post(
      '/api/claim/look',
      described({
        tag: 'facilitators',
        summary: 'What a one-time link is for, without using it up',
        by: 'anyone',
        answers: { 200: ['The link', look] },
        refusals: ['bad-input', 'claim-spent', 'too-many-tries'],
      }),
      jsonBody(v.strictObject({ token })),
      async (c) => {
        if (!(await limits.signIn.take(callerAddress(c, config.TRUST_PROXY))))
          return problem(c, refuse('too-many-tries'))
        const holder = await find(hashToken(c.req.valid('json').token))
        if (holder === null) return problem(c, refuse('claim-spent'))
        if (!('facilitator' in holder)) return c.json({ kind: 'claim' as const, name: null })
        const facilitator = await store.facilitators.find(holder.facilitator)
        if (facilitator === null) return problem(c, refuse('claim-spent'))
        return c.json({ kind: 'sign-in' as const, name: facilitator.name })
      },
    )
    .post(
      '/api/claim',
      described({
        tag: 'facilitators',
        summary: 'Use a one-time link: become the owner, or choose a password; signs in',
        by: 'anyone',
        answers: { 201: ['Signed in', facilitatorSchema] },
        refusals: ['bad-input', 'name-needed', 'claim-spent', 'too-many-tries'],
      }),
      jsonBody(v.strictObject({ token, name: v.optional(nameSchema), password: passwordSchema })),
      async (c) => {
        if (!(await limits.signIn.take(callerAddress(c, config.TRUST_PROXY))))
          return problem(c, refuse('too-many-tries'))
        const { token, name, password } = c.req.valid('json')
        const facilitator = await claim(hashToken(token), name, password)
        if (isRefusal(facilitator)) return problem(c, facilitator)
        await giveCookie(services, c, facilitator.id)
        return c.json({ id: facilitator.id, name: facilitator.name, owner: facilitator.owner }, 201)
      },
    )

  async function find(hash: string): Promise<Exclude<TokenHolder, { session: string }> | null> {
    const holder = await store.tokens.find(hash, now())
    return holder !== null && (holder.kind === 'claim' || holder.kind === 'sign-in') ? holder : null
  }

  /** Looks before it spends, so that a wrong request uses no link up and another kind of token is never removed here. */
  async function claim(hash: string, name: string | undefined, password: string): Promise<Facilitator | Refusal> {
    const seen = await find(hash)
    if (seen === null) return refuse('claim-spent')
    if (seen.kind === 'claim' && name === undefined) return refuse('name-needed')
    const passwordHash = await hashPassword(password)
    const holder = await store.tokens.spend(hash, now())
    if (holder?.kind === 'sign-in') return choosePassword(holder.facilitator, passwordHash)
    if (holder?.kind !== 'claim' || name === undefined) return refuse('claim-spent')
    if ((await store.facilitators.count()) > 0) return refuse('claim-spent')
    const owner = { id: services.chance.id(), name, owner: true, passwordHash }
    return (await store.facilitators.add(owner)) === 'added' ? owner : refuse('claim-spent')
  }

  async function choosePassword(id: string, passwordHash: string): Promise<Facilitator | Refusal> {
    const facilitator = await store.facilitators.find(id)
    if (facilitator === null) return refuse('claim-spent')
    await store.facilitators.setPassword(id, passwordHash)
    return facilitator
  }
}
