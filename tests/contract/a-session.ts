import type { Session } from '@coreflect/workshop'

let made = 0

/** A session as a facilitator has just made it, unlike every other, with `changes`. */
export function aSession(changes: Partial<Session> = {}): Session {
  made += 1
  return {
    id: `session-${made}`,
    code: `CODE${made}`,
    template: 'conference-90',
    title: { en: 'Listening together' },
    locale: 'en',
    version: 1,
    state: 'draft',
    createdAt: 1_000 + made,
    startsAt: null,
    startedAt: null,
    closedAt: null,
    keepDays: 30,
    facilitators: [{ id: 'facilitator-1', name: 'Ana' }],
    agenda: [],
    lenses: [],
    actual: {},
    current: null,
    people: [],
    draft: null,
    groupings: [],
    rounds: [],
    offers: [],
    outcomes: [],
    cards: [],
    docs: [],
    done: [],
    ...changes,
  }
}

/** Documents of these ids, as pages of a person each. */
export function docs(...ids: readonly string[]): Session['docs'] {
  return ids.map((id) => ({ id, kind: 'own', owner: id }))
}
