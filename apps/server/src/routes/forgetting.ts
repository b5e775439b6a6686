import { type Actor, type RefusalCode, refuse, type Session } from '@coreflect/workshop'
import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { programmeOf } from '../forgetting/forgetting.ts'
import { type Going, goingWith, goingWithPerson, nothingGoes, sessionsOf } from '../forgetting/going.ts'
import { inSession } from '../in-session.ts'
import { problem } from '../refusals.ts'
import type { Services, SessionEnv } from '../services.ts'
import { described } from './described.ts'

const numbers = Object.keys(nothingGoes) as (keyof Going)[]
const going = v.object(v.entriesFromList(numbers, v.number()))

/** A call that counts, or deletes and tells what it counted. */
const counted = (summary: string, by: 'facilitator' | 'person', more: readonly RefusalCode[] = []) =>
  described({
    tag: by === 'person' ? 'people' : 'sessions',
    summary,
    by,
    answers: { 200: ['In numbers, never a name or a word of it', going] },
    refusals: ['sign-in-needed', 'not-allowed', 'not-found', ...more],
  })

/** What somebody wants to have deleted: counts it, deletes it. */
interface Deletion {
  count(): Promise<Going>
  delete(): Promise<Going>
}

/**
 * Deleting at once and for good, by whoever it belongs to [K2]. Each deletion can be asked about first, at its address with
 * `/going`: how much would go.
 */
export function forgettingRoutes(services: Services): Hono<SessionEnv> {
  const { store, forgetting } = services
  const app = new Hono<SessionEnv>()
  type Found = Deletion | RefusalCode

  function offer(
    path: string,
    what: string,
    by: 'facilitator' | 'person',
    find: (c: Context<SessionEnv>) => Found | Promise<Found>,
  ): void {
    const more: readonly RefusalCode[] = by === 'facilitator' ? ['only-the-lead'] : []
    const answer = (how: keyof Deletion) => async (c: Context<SessionEnv>) => {
      const found = await find(c)
      return typeof found === 'string' ? problem(c, refuse(found)) : c.json(await found[how]())
    }
    app.get(`${path}/going`, counted(`How much would go with ${what}`, by, more), inSession(services), answer('count'))
    app.delete(path, counted(`Delete ${what}, at once and for good`, by, more), inSession(services), answer('delete'))
  }

  const leads = (session: Session, actor: Actor): RefusalCode | null => {
    if (actor.kind !== 'facilitator') return 'not-allowed'
    return session.lead === actor.id ? null : 'only-the-lead'
  }
  const whole = (sessions: readonly Session[]): Deletion => ({
    count: () => goingWith(store, sessions),
    delete: () => forgetting.sessions(sessions.map(({ id }) => id)),
  })
  const one = (session: Session, person: string): Deletion => ({
    count: () => goingWithPerson(store, session, person),
    delete: () => forgetting.person(session.id, person),
  })

  offer('/api/sessions/:id', 'a session: everything of it; whoever is in it is told', 'facilitator', (c) => {
    const { session, actor } = c.var
    return leads(session, actor) ?? whole([session])
  })

  offer(
    '/api/sessions/:id/programme',
    'all sessions of the programme that this one belongs to, with who met whom [G6]; who leads each of them can',
    'facilitator',
    async (c) => {
      const { session, actor } = c.var
      const sessions = await sessionsOf(store, await programmeOf(store, session))
      return sessions.map((each) => leads(each, actor)).find((no) => no !== null) ?? whole(sessions)
    },
  )

  offer(
    '/api/sessions/:id/people/:person',
    'one person: their page, their notes on the debrief board, their place, every link',
    'facilitator',
    (c) => {
      const { session, actor } = c.var
      const person = c.req.param('person') ?? ''
      const there = [...session.people, ...session.removed.map((gone) => gone.person)].some(({ id }) => id === person)
      return leads(session, actor) ?? (there ? one(session, person) : 'not-found')
    },
  )

  offer('/api/sessions/:id/me', 'me: my page, my notes on the debrief board, my place, every link', 'person', (c) => {
    const { session, actor } = c.var
    return actor.kind === 'person' || actor.kind === 'keepsake' ? one(session, actor.id) : 'not-allowed'
  })
  return app
}
