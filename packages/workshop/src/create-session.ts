import { noBoardFacts } from './board-facts.ts'
import type { Chance } from './chance.ts'
import { noDebriefFacts } from './debrief-facts.ts'
import { noDoingFacts } from './doing-facts.ts'
import { carriedOn, nothingCarried } from './grouping-history.ts'
import { noNeeds } from './grouping-needs.ts'
import { noKeepFacts } from './keep-facts.ts'
import { noRoomFacts } from './room-facts.ts'
import { noRunFacts } from './run-facts.ts'
import type { Session } from './session.ts'
import { linesAlone } from './shared-lines.ts'
import type { Template } from './template.ts'
import type { Locale } from './words.ts'

/** What a new session is made from. `startsAt` is the planned start in ms; `keepDays` how long it is kept after its close. */
export interface NewSession {
  readonly id: string
  readonly code: string
  readonly template: Template
  readonly title?: string | undefined
  readonly startsAt?: number | undefined
  readonly locale: Locale
  readonly keepDays?: number | undefined
  readonly rehearsal?: { readonly speed: number } | undefined
  readonly facilitator: { readonly id: string; readonly name: string }
  /** The session of the same programme that it goes on from. */
  readonly previous?: Session | undefined
}

/** A session in draft, with its agenda and an empty debrief board. */
export function createSession(input: NewSession, now: number, chance: Chance): Session {
  const { template, previous } = input
  return {
    id: input.id,
    code: input.code,
    template: template.id,
    ...(input.rehearsal ? { rehearsal: input.rehearsal } : {}),
    title: input.title ? { [input.locale]: input.title } : template.title,
    locale: input.locale,
    version: 1,
    state: 'draft',
    createdAt: now,
    startsAt: input.startsAt ?? null,
    startedAt: null,
    closedAt: null,
    keepDays: input.keepDays ?? 30,
    facilitators: [{ id: input.facilitator.id, name: input.facilitator.name }],
    agenda: template.agenda,
    lenses: template.lenses,
    framework: previous?.framework ?? null,
    actual: {},
    current: null,
    people: [],
    needs: noNeeds,
    follows: previous === undefined ? [] : [...previous.follows, previous.id],
    carried: previous === undefined ? nothingCarried : carriedOn(previous),
    draft: null,
    groupings: [],
    rounds: [],
    shown: [],
    offers: [],
    broughtBack: [],
    pausePoints: {},
    outcomes: [],
    cards: [],
    docs: [{ id: chance.id(), kind: 'debrief', owner: null }],
    done: [],
    lead: input.facilitator.id,
    ...noRunFacts,
    ...noRoomFacts,
    ...noDebriefFacts,
    ...noKeepFacts,
    ...noDoingFacts,
    ...noBoardFacts,
    ...(previous === undefined ? {} : { agreement: linesAlone(previous.agreement) }),
  }
}
