import { isPair, type Needs } from '../grouping-needs.ts'
import type { Session } from '../session.ts'
import type { CommandOf } from './command.ts'
import { type Decision, refused } from './outcome.ts'

const noted = (session: Session, needs: Partial<Needs>): Decision => ({
  session: { ...session, needs: { ...session.needs, ...needs } },
})

const isHere = (session: Session, person: string): boolean => session.people.some(({ id }) => id === person)

/** Notes that two people are kept apart or together, or neither any more [G2]. It counts from the next forming on. */
export function keepPair(session: Session, { one, other, how }: CommandOf<'keep-pair'>): Decision {
  if (one === other || !isHere(session, one) || !isHere(session, other)) return refused(session, 'no-such-person')
  const { apart, together } = session.needs
  const others = (pairs: Needs['apart']) => pairs.filter((pair) => !isPair(pair, one, other))
  return noted(session, {
    apart: how === 'apart' ? [...others(apart), [one, other]] : others(apart),
    together: how === 'together' ? [...others(together), [one, other]] : others(together),
  })
}

const listed = (list: readonly string[], person: string, on: boolean | undefined): readonly string[] => {
  if (on === undefined || list.includes(person) === on) return list
  return on ? [...list, person] : list.filter((one) => one !== person)
}

/** Notes what one person needs; what is left out stays as it was, and an empty word takes the old one away [G2]. */
export function noteNeed(session: Session, command: CommandOf<'note-need'>): Decision {
  const { person, observe, stepFree, language, only, tag } = command
  if (!isHere(session, person)) return refused(session, 'no-such-person')
  const { needs } = session
  const tongue = needs.languages.find((one) => one.person === person)
  const spoken = { person, language: language ?? tongue?.language ?? '', only: only ?? tongue?.only ?? false }
  const languages = needs.languages.filter((one) => one !== tongue)
  const tags = needs.tags.filter((one) => one.person !== person)
  return noted(session, {
    observe: listed(needs.observe, person, observe),
    stepFree: listed(needs.stepFree, person, stepFree),
    languages: spoken.language === '' ? languages : [...languages, spoken],
    ...(tag === undefined ? {} : { tags: tag === '' ? tags : [...tags, { person, tag }] }),
  })
}

/** Notes how many step-free places there are; null: as many as it takes. */
export function countStepFree(session: Session, { places }: CommandOf<'count-step-free'>): Decision {
  return noted(session, { stepFreePlaces: places })
}
