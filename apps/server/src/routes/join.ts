import { decide, nameSchema, refuse, type Session, sessionStates } from '@coreflect/workshop'
import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { callerAddress } from '../addresses.ts'
import { readCode } from '../chance.ts'
import { wrongCodePoints } from '../limits.ts'
import { problem } from '../refusals.ts'
import type { Env, Services } from '../services.ts'
import { hashToken, newToken } from '../tokens.ts'
import { described, jsonBody, words } from './described.ts'

const join = v.strictObject({
  code: v.pipe(v.string(), v.maxLength(40)),
  name: nameSchema,
  device: v.optional(v.pipe(v.string(), v.minLength(16), v.maxLength(100))),
  simulated: v.optional(v.pipe(v.boolean(), v.description('Made up; rehearsals alone let such people in'))),
})

const door = v.object({
  title: words,
  facilitators: v.array(v.string()),
  keepDays: v.number(),
  state: v.picklist(sessionStates),
})

/** How people come in: by the code of a session and a name for today. */
export function joinRoutes(services: Services): Hono<Env> {
  const { store, live, limits, config, chance, now } = services

  return new Hono<Env>()
    .get(
      '/api/join/:code',
      described({
        tag: 'people',
        summary: 'What is behind a code: title, who facilitates, how long things are kept',
        by: 'anyone',
        answers: { 200: ['The session at the door', door] },
        refusals: ['wrong-code', 'too-many-tries'],
      }),
      async (c) => {
        const found = await findSession(c, c.req.param('code'))
        if (typeof found === 'string') return problem(c, refuse(found))
        const { title, facilitators, keepDays, state } = found
        return c.json({ title, facilitators: facilitators.map((one) => one.name), keepDays, state })
      },
    )
    .post(
      '/api/join',
      described({
        tag: 'people',
        summary: 'Join a session; the same device is the same person',
        by: 'anyone',
        answers: { 201: ['In', v.object({ session: v.string(), person: v.string(), token: v.string() })] },
        refusals: [
          'bad-input',
          'name-needed',
          'wrong-code',
          'not-open-yet',
          'already-over',
          'not-allowed',
          'too-many-people',
          'too-many-tries',
        ],
      }),
      jsonBody(join),
      async (c) => {
        const { code, name, device, simulated } = c.req.valid('json')
        const session = await findSession(c, code)
        if (typeof session === 'string') return problem(c, refuse(session))
        const person = await personOf(session, device)
        const changed = await live.change(session.id, (current) =>
          decide(current, { kind: 'door' }, { type: 'join', person, name, simulated }, now(), chance),
        )
        if (changed === null) return problem(c, refuse('wrong-code'))
        if (changed.refusal !== null) return problem(c, changed.refusal)
        const token = newToken()
        await store.tokens.add(hashToken(token), { kind: 'person', session: session.id, person }, null)
        return c.json({ session: session.id, person, token }, 201)
      },
    )
    .post(
      '/api/join/table',
      described({
        tag: 'people',
        summary: 'Join with a device that a whole group uses; it is no person and holds no seat',
        by: 'anyone',
        answers: { 201: ['In', v.object({ session: v.string(), table: v.string(), token: v.string() })] },
        refusals: ['bad-input', 'wrong-code', 'not-open-yet', 'already-over', 'too-many-people', 'too-many-tries'],
      }),
      jsonBody(v.pick(join, ['code'])),
      async (c) => {
        const session = await findSession(c, c.req.valid('json').code)
        if (typeof session === 'string') return problem(c, refuse(session))
        const table = chance.id()
        const changed = await live.change(session.id, (current) =>
          decide(current, { kind: 'door' }, { type: 'set-table', table }, now(), chance),
        )
        if (changed === null) return problem(c, refuse('wrong-code'))
        if (changed.refusal !== null) return problem(c, changed.refusal)
        const token = newToken()
        await store.tokens.add(hashToken(token), { kind: 'table', session: session.id, person: table }, null)
        return c.json({ session: session.id, table, token }, 201)
      },
    )

  async function findSession(c: Context, typed: string) {
    const address = callerAddress(c, config.TRUST_PROXY)
    if (!(await limits.join.take(address))) return 'too-many-tries' as const
    const code = readCode(typed)
    const id = /^[A-Z0-9]{6}$/.test(code) ? await store.sessions.findByCode(code) : null
    const session = id === null ? null : await live.load(id)
    if (session !== null) return session
    return (await limits.join.take(address, wrongCodePoints)) ? ('wrong-code' as const) : ('too-many-tries' as const)
  }

  /**
   * The person that this browser is in the session, remembered before the door opens: two quick taps are one person. Whoever
   * was in an earlier session of the same programme on this browser is the same person here [G6].
   */
  async function personOf({ id, follows }: Session, device: string | undefined): Promise<string> {
    if (device === undefined) return chance.id()
    const browser = hashToken(device)
    return store.devices.remember(id, browser, (await knownFrom(follows, browser)) ?? chance.id())
  }

  async function knownFrom(follows: readonly string[], browser: string): Promise<string | null> {
    for (const earlier of follows.toReversed()) {
      const person = await store.devices.find(earlier, browser)
      if (person !== null) return person
    }
    return null
  }
}
