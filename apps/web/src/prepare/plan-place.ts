import { type AgendaDraft, mergeDrafts, readTemplate } from '@coreflect/workshop'
import { t } from '../i18n/index.ts'
import { api } from '../net/api.ts'
import { forget, keep, kept } from '../net/storage.ts'
import type { DraftPlace } from './draft-place.ts'

/** A draft as it came out of the planning when it was first changed here, and as it is by now. */
interface Worked {
  readonly from: AgendaDraft
  readonly draft: AgendaDraft
}

const keyOf = (session: string, activity: string, place: string) => `coreflect.plan.${session}.${activity}.${place}`

/**
 * What a planning leads to for one coming session. It lies in this browser until somebody keeps it; topics that are placed
 * otherwise meanwhile come in beside what was changed here.
 */
export function planPlace(session: string, activity: string, place: string): DraftPlace {
  const key = keyOf(session, activity, place)
  let from: AgendaDraft | null = null
  return {
    key: `${key}.unsaved`,
    kind: 'plan',
    back: { href: `/facilitate/${session}`, label: () => t('prepare.session.back') },
    async load(since) {
      if (since !== undefined) return { ok: true, value: null }
      const reply = await api.planDrafts(session, activity)
      if (!reply.ok) return reply
      const found = reply.value.drafts.find((one) => one.place === place)?.template
      if (found === undefined) return { ok: false, problem: 'not-found' }
      from = found
      const before = workedOn(key)
      const draft = before === null ? found : mergeDrafts(before.from, before.draft, found).draft
      return { ok: true, value: { draft, mark: 1, begun: [] } }
    },
    async save(draft, mark) {
      if (from !== null) keep(key, JSON.stringify({ from, draft }))
      return { ok: true, value: { draft, mark: mark + 1, begun: [] } }
    },
  }
}

/** Once a draft is kept among our own workshops, this browser needs no copy of it. */
export function forgetPlanDraft(session: string, activity: string, place: string): void {
  forget(keyOf(session, activity, place))
  forget(`${keyOf(session, activity, place)}.unsaved`)
}

function workedOn(key: string): Worked | null {
  try {
    const read = JSON.parse(kept(key) ?? 'null') as Worked | null
    const whole = read !== null && [read.from, read.draft].every((one) => readTemplate(one).fault === undefined)
    return whole ? read : null
  } catch {
    return null
  }
}
