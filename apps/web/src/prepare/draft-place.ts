import type { AgendaDraft, Begun } from '@coreflect/workshop'
import { t } from '../i18n/index.ts'
import { api, type SessionAgenda } from '../net/api.ts'
import type { Reply } from '../net/reply.ts'
import { minutesOfDay } from './time-words.ts'

/** A draft as it lies on the server, and the mark of this state of it. */
export interface KeptDraft {
  readonly draft: AgendaDraft
  readonly mark: number
  /** What of it was begun already and stays; empty for what is not a session. */
  readonly begun: readonly Begun[]
}

/** Where a draft is kept. */
export interface DraftPlace {
  /** A name for the copy that this browser keeps. */
  readonly key: string
  /** Whose day it is: a workshop's of our own, one session's, or one that came out of a planning and is not kept yet. */
  readonly kind: 'template' | 'session' | 'plan'
  /** Where one came from. */
  readonly back: { readonly href: string; readonly label: () => string }
  /** What lies there; null while it still stands at `since`. */
  readonly load: (since?: number) => Promise<Reply<KeptDraft | null>>
  /** Compare and set: `busy` where somebody else was faster. */
  readonly save: (draft: AgendaDraft, mark: number) => Promise<Reply<KeptDraft>>
}

/** A workshop of the installation's own. */
export function templatePlace(id: string): DraftPlace {
  return {
    key: `coreflect.draft.${id}`,
    kind: 'template',
    back: { href: '/facilitate', label: () => t('prepare.back') },
    async load(since) {
      const reply = await api.template(id, since)
      if (!reply.ok) return reply
      const found = reply.value
      return { ok: true, value: found === undefined ? null : { draft: found.template, mark: found.version, begun: [] } }
    },
    async save(draft, mark) {
      const reply = await api.saveTemplate(id, draft, mark)
      return reply.ok ? { ok: true, value: { draft, mark: reply.value.version, begun: [] } } : reply
    },
  }
}

/** The agenda of one session, in draft or while it runs. */
export function sessionPlace(id: string): DraftPlace {
  return {
    key: `coreflect.agenda.${id}`,
    kind: 'session',
    back: { href: `/facilitate/${id}`, label: () => t('prepare.session.back') },
    async load(since) {
      const reply = await api.agenda(id, since)
      if (!reply.ok) return reply
      return { ok: true, value: reply.value === undefined ? null : asKept(reply.value) }
    },
    async save(draft, mark) {
      const reply = await api.saveAgenda(id, draft, mark)
      return reply.ok ? { ok: true, value: asKept(reply.value) } : reply
    },
  }
}

/** A session's agenda begins when it did, or when it is planned to, by the clock of whoever reads it. */
function asKept({ template, version, startsAt, begun }: SessionAgenda): KeptDraft {
  const start = begun.length === 0 ? startsAt : Math.min(...begun.map(({ startedAt }) => startedAt))
  const known = start === null ? {} : { startsAt: Math.trunc(minutesOfDay(start)) }
  return { draft: { ...template, ...known }, mark: version, begun }
}
