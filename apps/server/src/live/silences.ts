import { type Session, silenceAllowed } from '@coreflect/workshop'

/** What the rules are told of a phone. */
export interface Heard {
  readonly type: 'silent' | 'heard'
  readonly person: string
  readonly since: number
}

/**
 * Which phones are not heard. It is known in memory alone, and nothing is told until a silence has lasted as long as the rules
 * allow: a locked phone is no news, and who was there when is written down nowhere [L4, K3].
 */
export interface Silences {
  /** A session as it stands: from now on each of its people is listened for, and nobody after its close. */
  follow(session: Session): void
  /** A phone looks at a session from now on. The returned function says that it stopped. */
  listen(session: string, person: string): () => void
  /** A sign of life without an open line: a command, one look. */
  sign(session: string, person: string): void
  /** Tells the rules of every silence that has lasted. To be called from time to time. */
  sweep(): void
  forget(session: string): void
}

interface Ear {
  /** How many lines of this phone are open. */
  lines: number
  since: number
  told: boolean
}

export function createSilences(ground: { now(): number; tell(session: string, heard: Heard): void }): Silences {
  const sessions = new Map<string, Map<string, Ear>>()

  function earsOf(session: string): Map<string, Ear> {
    const ears = sessions.get(session) ?? new Map<string, Ear>()
    sessions.set(session, ears)
    return ears
  }

  function earOf(session: string, person: string): Ear {
    const ears = earsOf(session)
    const ear = ears.get(person) ?? { lines: 0, since: ground.now(), told: false }
    ears.set(person, ear)
    return ear
  }

  function sign(session: string, person: string): void {
    const ear = earOf(session, person)
    ear.since = ground.now()
    if (!ear.told) return
    ear.told = false
    ground.tell(session, { type: 'heard', person, since: ear.since })
  }

  return {
    follow(session) {
      if (session.state === 'revisit') return void sessions.delete(session.id)
      const silent = new Set(session.absences.filter(({ why }) => why === 'silent').map(({ person }) => person))
      const ears = earsOf(session.id)
      for (const { id } of session.people) {
        const ear = ears.get(id)
        if (ear === undefined) ears.set(id, { lines: 0, since: ground.now(), told: silent.has(id) })
        // Another server node, where the phone was before, says that it is silent; its line is open here.
        else if (ear.lines > 0 && silent.has(id))
          ground.tell(session.id, { type: 'heard', person: id, since: ear.since })
      }
    },
    listen(session, person) {
      sign(session, person)
      const ear = earOf(session, person)
      ear.lines += 1
      return () => {
        ear.lines -= 1
        ear.since = ground.now()
      }
    },
    sign,
    sweep() {
      const now = ground.now()
      for (const [session, ears] of sessions) {
        for (const [person, ear] of ears) {
          if (ear.told || ear.lines > 0 || ear.since + silenceAllowed > now) continue
          ear.told = true
          ground.tell(session, { type: 'silent', person, since: ear.since })
        }
      }
    },
    forget(session) {
      sessions.delete(session)
    },
  }
}
