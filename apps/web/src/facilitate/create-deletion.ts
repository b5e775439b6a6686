import { createSignal } from 'solid-js'
import type { Going, ProblemCode, Reply } from '../net/api.ts'

/** How something is counted, and then deleted. */
export interface Deletes {
  readonly count: () => Promise<Reply<Going>>
  readonly go: () => Promise<Reply<Going>>
}

/** A deletion in two steps: first what would go is looked at, and only a second word deletes it. */
export function createDeletion(props: { readonly deletes: Deletes; readonly onDeleted: () => void }) {
  const [going, setGoing] = createSignal<Going | null>(null)
  const [asking, setAsking] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)

  return {
    going,
    asking,
    busy,
    problem,
    close: () => setAsking(false),
    async ask() {
      setBusy(true)
      const reply = await props.deletes.count()
      setBusy(false)
      setProblem(reply.ok ? null : reply.problem)
      if (!reply.ok) return
      setGoing(reply.value)
      setAsking(true)
    },
    async go() {
      setBusy(true)
      const reply = await props.deletes.go()
      setBusy(false)
      if (reply.ok) props.onDeleted()
      else setProblem(reply.problem)
    },
  }
}
