import { noBoardFacts } from './board-facts.ts'
import { noDebriefFacts } from './debrief-facts.ts'
import { noDoingFacts } from './doing-facts.ts'
import { nothingCarried } from './grouping-history.ts'
import { noNeeds } from './grouping-needs.ts'
import { noKeepFacts } from './keep-facts.ts'
import { noRoomFacts } from './room-facts.ts'
import { noRunFacts } from './run-facts.ts'
import type { Group, Grouping, Person, Round, Session } from './session.ts'

/**
 * What a session stored by an older Coreflect may lack, and what stands there instead: one table for each thing in it.
 * A field that is new in `Session`, `Person`, `Group` or `Round` gets its line here; a test counts them.
 */
const later = {
  session: {
    needs: noNeeds,
    follows: [],
    carried: nothingCarried,
    shown: [],
    broughtBack: [],
    pausePoints: {},
    framework: null,
    ...noRoomFacts,
    ...noRunFacts,
    ...noDebriefFacts,
    ...noKeepFacts,
    ...noDoingFacts,
    ...noBoardFacts,
  } satisfies Partial<Session>,
  person: {} satisfies Partial<Person>,
  group: { stepFree: false, cap: null } satisfies Partial<Group>,
  grouping: { from: null, pins: [], choosing: false, earlier: [] } satisfies Partial<Grouping>,
  round: {} satisfies Partial<Round>,
}

function filledGrouping(grouping: Grouping): Grouping {
  const groups = grouping.groups.map((group): Group => ({ ...later.group, ...group }))
  return { ...later.grouping, ...grouping, groups }
}

/**
 * The session that was stored as this JSON, whatever version of Coreflect saved it: what did not exist then is filled.
 * Called wherever a stored session is read. Throws when the text is no JSON.
 */
export function storedSession(json: string): Session {
  const stored: Omit<Session, 'lead'> & { readonly lead?: string } = JSON.parse(json)
  return {
    ...later.session,
    ...stored,
    lead: stored.lead ?? stored.facilitators[0]?.id ?? '',
    people: stored.people.map((person): Person => ({ ...later.person, ...person })),
    draft: stored.draft === null ? null : filledGrouping(stored.draft),
    groupings: stored.groupings.map(filledGrouping),
    rounds: stored.rounds.map((round): Round => ({ ...later.round, ...round })),
  }
}
