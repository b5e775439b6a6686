import type { PersonView, View } from '@coreflect/workshop'
import { t } from '../i18n/index.ts'

interface NotedPair {
  readonly how: 'apart' | 'together'
  readonly one: PersonView
  readonly other: PersonView
}

interface NotedPerson extends PersonView {
  /** What is noted of this person, in words. */
  readonly said: readonly string[]
}

/** What is noted privately, as a facilitator reads it. People who left the room are left out. */
export function notedNeeds(view: View): {
  readonly pairs: readonly NotedPair[]
  readonly people: readonly NotedPerson[]
  readonly count: number
} {
  const needs = view.forming?.needs
  if (needs === undefined) return { pairs: [], people: [], count: 0 }
  const find = (id: string) => view.people.find((person) => person.id === id)
  const pairsOf = (how: NotedPair['how']) =>
    needs[how].flatMap(([first, second]): NotedPair[] => {
      const [one, other] = [find(first), find(second)]
      return one === undefined || other === undefined ? [] : [{ how, one, other }]
    })
  const people = view.people.flatMap((person): NotedPerson[] => {
    const tongue = needs.languages.find((one) => one.person === person.id)
    const tag = needs.tags.find((one) => one.person === person.id)?.tag
    const said = [
      needs.observe.includes(person.id) && t('facilitate.needs.said.observe'),
      needs.stepFree.includes(person.id) && t('facilitate.needs.said.stepfree'),
      tongue !== undefined &&
        t(tongue.only ? 'facilitate.needs.said.only' : 'facilitate.needs.said.speaks', { language: tongue.language }),
      tag !== undefined && t('facilitate.needs.said.word', { word: tag }),
    ].filter((words) => words !== false)
    return said.length === 0 ? [] : [{ ...person, said }]
  })
  const pairs = [...pairsOf('apart'), ...pairsOf('together')]
  return { pairs, people, count: pairs.length + people.length }
}
