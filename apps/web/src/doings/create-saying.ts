import type { Command } from '@coreflect/workshop'
import { type Accessor, createSignal } from 'solid-js'
import type { ProblemCode } from '../net/api.ts'
import type { Room } from '../take-part/room.ts'

/** Saying something once: why the last try did not work, whether one is on its way, and `say`, which tells whether it was done. */
export interface Saying {
  readonly problem: Accessor<ProblemCode | null>
  readonly busy: Accessor<boolean>
  readonly say: (command: Command) => Promise<boolean>
}

export function createSaying(room: Room): Saying {
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const [busy, setBusy] = createSignal(false)
  return {
    problem,
    busy,
    async say(command) {
      if (busy()) return false
      setBusy(true)
      const failed = await room.send(command)
      setBusy(false)
      setProblem(failed)
      return failed === null
    },
  }
}
