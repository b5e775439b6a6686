import { metBefore, roleHistory } from './grouping-history.ts'
import { tooFewTurns, withoutLanguage } from './grouping-needs.ts'
import { groupWith } from './rounds.ts'
import type { Group, Grouping, Session } from './session.ts'

/** What can be missing in a grouping. */
type FindingKind =
  | 'apart'
  | 'together'
  | 'language'
  | 'step-free'
  | 'step-free-places'
  | 'few-turns'
  | 'origin'
  | 'tag'
  | 'met'
  | 'role'
  | 'missed'

/**
 * One thing that a grouping does not give, for facilitators to know before they publish it. `people` are those it is about,
 * `group` the label of the group where it is so, null where it is so of the whole.
 */
export interface Finding {
  readonly kind: FindingKind
  readonly people: readonly string[]
  readonly group: number | null
}

const peopleOf = (group: Group): readonly string[] => group.seats.map((seat) => seat.person)

/** Every two of these. */
const pairsOf = (people: readonly string[]): readonly (readonly [string, string])[] =>
  people.flatMap((one, i) => people.slice(i + 1).map((other) => [one, other] as const))

function needFindings({ needs }: Session, grouping: Grouping): readonly Finding[] {
  const withGroups = grouping.groups.flatMap((group): readonly Finding[] => {
    const people = peopleOf(group)
    const here = new Set(people)
    const about = (kind: Finding['kind'], some: readonly string[]): Finding => ({
      kind,
      people: some,
      group: group.label,
    })
    const apart = needs.apart.filter((pair) => pair.every((one) => here.has(one))).map((pair) => about('apart', pair))
    const tongues = withoutLanguage(people, needs)
    const steps = people.filter((person) => needs.stepFree.includes(person))
    return [
      ...apart,
      ...(tongues.length > 0 ? [about('language', tongues)] : []),
      ...(tooFewTurns(people, needs) ? [about('few-turns', people)] : []),
      ...(steps.length > 0 && !group.stepFree ? [about('step-free', steps)] : []),
    ]
  })
  const parted = needs.together
    .filter(([one, other]) => {
      const [group, second] = [groupWith(grouping, one), groupWith(grouping, other)]
      return group !== undefined && second !== undefined && group !== second
    })
    .map((pair): Finding => ({ kind: 'together', people: pair, group: null }))
  const places = grouping.groups.filter((group) => peopleOf(group).some((person) => needs.stepFree.includes(person)))
  const tooMany = needs.stepFreePlaces !== null && places.length > needs.stepFreePlaces
  return [
    ...withGroups,
    ...parted,
    ...(tooMany ? [{ kind: 'step-free-places', people: [], group: null } as const] : []),
  ]
}

/** What the way of forming asks for and the groups do not give. */
function aimFindings(session: Session, grouping: Grouping): readonly Finding[] {
  const met = metBefore(session, grouping.round)
  const origin = session.groupings.find((one) => one.round === grouping.from)
  const tag = new Map(session.needs.tags.map((one) => [one.person, one.tag]))
  return grouping.groups.flatMap((group) => {
    const people = peopleOf(group)
    const pairs = (kind: Finding['kind'], which: (one: string, other: string) => boolean) =>
      pairsOf(people)
        .filter(([one, other]) => which(one, other))
        .map((pair): Finding => ({ kind, people: pair, group: group.label }))
    switch (grouping.mode) {
      case 'mix-new':
        return pairs('met', (one, other) => met(one, other) > 0)
      case 'jigsaw':
        return pairs(
          'origin',
          (one, other) => groupWith(origin, one)?.seats.some((seat) => seat.person === other) ?? false,
        )
      case 'balanced':
        return unevenTags(grouping, group, tag)
      default:
        return []
    }
  })
}

/** A tag that one group has more of than an even spread would give it. */
function unevenTags(grouping: Grouping, group: Group, tag: ReadonlyMap<string, string>): readonly Finding[] {
  const everyone = grouping.groups.flatMap(peopleOf)
  return [...Map.groupBy(peopleOf(group), (person) => tag.get(person) ?? '')].flatMap(([word, some]) => {
    const all = everyone.filter((person) => tag.get(person) === word).length
    const share = Math.ceil((all * group.seats.length) / Math.max(1, everyone.length))
    return word !== '' && some.length > Math.max(1, share)
      ? [{ kind: 'tag', people: some, group: group.label } as const]
      : []
  })
}

function roleFindings(session: Session, grouping: Grouping): readonly Finding[] {
  const roles = session.agenda.find((one) => one.practice?.round === grouping.round)?.practice?.roles.length
  if (roles === undefined) return []
  const { held } = roleHistory(session, grouping.round)
  const all = Array.from({ length: roles }, (_, role) => role)
  const seats = grouping.groups.flatMap((group) => group.seats)
  const again = seats.filter(
    ({ person, role }) => role < roles && held(person, role) > Math.min(...all.map((one) => held(person, one))),
  )
  const missed = seats.filter(({ person, role }) => role >= roles && !session.needs.observe.includes(person))
  return [
    { kind: 'role' as const, seats: again },
    { kind: 'missed' as const, seats: missed },
  ].flatMap(({ kind, seats: some }) =>
    some.length === 0 ? [] : [{ kind, people: some.map(({ person }) => person), group: null }],
  )
}

/**
 * What a grouping does not give: needs that are broken, what its way of forming asked for, roles that come round again, turns
 * that are missed. For facilitators alone [G2]; nobody else is ever told that there was a need.
 */
export function findings(session: Session, grouping: Grouping): readonly Finding[] {
  return [...needFindings(session, grouping), ...aimFindings(session, grouping), ...roleFindings(session, grouping)]
}
