import type { Facilitator } from '@coreflect/store'
import type { Session } from '@coreflect/workshop'
import { newCode } from './chance.ts'
import type { Services } from './services.ts'

/** How often a new code is drawn when it happens to be taken. */
const drawsOfCode = 8

interface Named {
  readonly id: string
  readonly code: string
  readonly facilitator: { readonly id: string; readonly name: string }
}

/** Saves a new session under a code that no other has. Null where every code that was drawn is taken. */
export async function saveNew(
  { store, chance }: Pick<Services, 'store' | 'chance'>,
  { id, name }: Pick<Facilitator, 'id' | 'name'>,
  make: (named: Named) => Session,
): Promise<Session | null> {
  for (let draw = 0; draw < drawsOfCode; draw += 1) {
    const session = make({ id: chance.id(), code: newCode(), facilitator: { id, name } })
    if ((await store.sessions.create(session)) === 'created') return session
  }
  return null
}
