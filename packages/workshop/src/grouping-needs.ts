/** Two people, in either order. */
export type Pair = readonly [one: string, other: string]

/** What someone speaks besides the room's language, or instead of it. */
interface Tongue {
  readonly person: string
  /** In the facilitator's words, such as "Spanish"; compared without regard to case. */
  readonly language: string
  /** Does not practise in the room's language: everyone in the group must speak this one. */
  readonly only: boolean
}

/**
 * What facilitators alone know about who sits where [G2]. It is in no other view, no export and no log, and nobody is told
 * why a group is as it is.
 */
export interface Needs {
  readonly apart: readonly Pair[]
  readonly together: readonly Pair[]
  readonly languages: readonly Tongue[]
  /** Whose group must meet at a step-free place. */
  readonly stepFree: readonly string[]
  /** How many step-free places there are; null: as many as it takes. */
  readonly stepFreePlaces: number | null
  /** Who takes no turn as speaker or listener today. */
  readonly observe: readonly string[]
  /** A private word for each person, to spread evenly over the groups. */
  readonly tags: readonly { readonly person: string; readonly tag: string }[]
}

/** Nobody needs anything of the grouping. */
export const noNeeds: Needs = {
  apart: [],
  together: [],
  languages: [],
  stepFree: [],
  stepFreePlaces: null,
  observe: [],
  tags: [],
}

/** Are these two the pair, in either order? */
export function isPair([one, other]: Pair, a: string, b: string): boolean {
  return (one === a && other === b) || (one === b && other === a)
}

/** Two languages that facilitators wrote differently are the same. */
export function sameLanguage(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}

/** Who could not follow the practice of this group: those who do not speak the one language of a person in it. */
export function withoutLanguage(people: readonly string[], needs: Needs): readonly string[] {
  const only = needs.languages.filter((one) => one.only && people.includes(one.person))
  return people.filter((person) =>
    only.some(
      ({ person: other, language }) =>
        other !== person &&
        !needs.languages.some((own) => own.person === person && sameLanguage(own.language, language)),
    ),
  )
}

/** Would too few take turns here, because of those who observe today? */
export function tooFewTurns(people: readonly string[], needs: Needs): boolean {
  const observing = people.filter((person) => needs.observe.includes(person)).length
  return observing > 0 && people.length - observing < 2
}

/**
 * How many needs one group breaks: pairs to keep apart that sit in it, pairs to keep together of whom one sits elsewhere,
 * people without the language, and one for too few who take turns. `seated` tells who sits anywhere at all.
 */
export function brokenNeeds(people: readonly string[], needs: Needs, seated: (person: string) => boolean): number {
  const here = new Set(people)
  const apart = needs.apart.filter(([one, other]) => here.has(one) && here.has(other)).length
  const parted = needs.together.filter(
    ([one, other]) => here.has(one) !== here.has(other) && seated(one) && seated(other),
  ).length
  return apart + parted + withoutLanguage(people, needs).length + (tooFewTurns(people, needs) ? 1 : 0)
}
