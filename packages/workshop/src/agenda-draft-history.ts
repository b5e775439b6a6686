import type { AgendaDraft } from './agenda-draft.ts'
import { mergeDrafts, sameBlock } from './agenda-draft-merge.ts'

/** One thing that was done: how the draft stood before and after. `topic` joins what is typed into one field to one step. */
interface DraftStep {
  readonly before: AgendaDraft
  readonly after: AgendaDraft
  readonly topic: string | null
}

/** A draft with the steps that led to it and those that were taken back. */
export interface DraftHistory {
  readonly draft: AgendaDraft
  readonly done: readonly DraftStep[]
  readonly undone: readonly DraftStep[]
}

/** Steps beyond these are forgotten, oldest first. */
const mostSteps = 200

export function beginHistory(draft: AgendaDraft): DraftHistory {
  return { draft, done: [], undone: [] }
}

/** One step on. Steps of the same topic, one right after the other, are one; what was taken back before cannot come again. */
export function stepped(history: DraftHistory, next: AgendaDraft, topic: string | null = null): DraftHistory {
  if (next === history.draft || sameBlock(next, history.draft)) return history
  const last = history.done.at(-1)
  const joins = topic !== null && last?.topic === topic && last.after === history.draft && history.undone.length === 0
  const step = { before: joins ? last.before : history.draft, after: next, topic }
  const done = [...(joins ? history.done.slice(0, -1) : history.done), step].slice(-mostSteps)
  return { draft: next, done, undone: [] }
}

/** The newest own step taken back, whatever others have changed meanwhile: what they touched stays theirs. */
export function undone(history: DraftHistory): DraftHistory {
  const step = history.done.at(-1)
  if (step === undefined) return history
  const { draft } = mergeDrafts(step.after, step.before, history.draft)
  return { draft, done: history.done.slice(0, -1), undone: [...history.undone, step] }
}

/** The newest step that was taken back, done again. */
export function redone(history: DraftHistory): DraftHistory {
  const step = history.undone.at(-1)
  if (step === undefined) return history
  const { draft } = mergeDrafts(step.before, step.after, history.draft)
  return { draft, done: [...history.done, step], undone: history.undone.slice(0, -1) }
}

/** Another's changes come in; they are no step of one's own. */
export function joined(history: DraftHistory, draft: AgendaDraft): DraftHistory {
  return { ...history, draft }
}
