import { createSession, type Session } from '@coreflect/workshop'

let made = 0

/** A session as a facilitator has just made it, unlike every other, with `changes`. */
export function aSession(changes: Partial<Session> = {}): Session {
  made += 1
  const input = {
    id: `session-${made}`,
    code: `CODE${made}`,
    template: {
      id: 'conference-90',
      title: { en: 'Listening together' },
      summary: {},
      people: { from: 2, to: 60 },
      agenda: [],
      lenses: [],
    },
    locale: 'en' as const,
    facilitator: { id: 'facilitator-1', name: 'Ana' },
  }
  return {
    ...createSession(input, 1_000 + made, { id: () => `doc-${made}`, seed: () => made }),
    docs: [],
    ...changes,
  }
}

/** Documents of these ids, as pages of a person each. */
export function docs(...ids: readonly string[]): Session['docs'] {
  return ids.map((id) => ({ id, kind: 'own', owner: id }))
}
