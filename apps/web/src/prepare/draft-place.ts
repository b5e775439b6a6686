import type { AgendaDraft } from '@coreflect/workshop'
import { api } from '../net/api.ts'
import type { Reply } from '../net/reply.ts'

/** A draft as it lies on the server, and the mark of this state of it. */
export interface KeptDraft {
  readonly draft: AgendaDraft
  readonly mark: number
}

/** Where a draft is kept. */
export interface DraftPlace {
  /** A name for the copy that this browser keeps. */
  readonly key: string
  /** What lies there; null while it still stands at `since`. */
  readonly load: (since?: number) => Promise<Reply<KeptDraft | null>>
  /** Compare and set: `busy` where somebody else was faster. */
  readonly save: (draft: AgendaDraft, mark: number) => Promise<Reply<number>>
}

/** A workshop of the installation's own. */
export function templatePlace(id: string): DraftPlace {
  return {
    key: `coreflect.draft.${id}`,
    async load(since) {
      const reply = await api.template(id, since)
      if (!reply.ok) return reply
      const found = reply.value
      return { ok: true, value: found === undefined ? null : { draft: found.template, mark: found.version } }
    },
    async save(draft, mark) {
      const reply = await api.saveTemplate(id, draft, mark)
      return reply.ok ? { ok: true, value: reply.value.version } : reply
    },
  }
}
