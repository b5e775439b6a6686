import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js'
import { inARow, t } from '../i18n/index.ts'
import { useCockpit } from './create-cockpit.ts'
import { KeptNote } from './kept-note.tsx'
import { PersonRow } from './person-row.tsx'
import { RemovedPeople } from './removed-people.tsx'
import { groupOf } from './seating.ts'

/** Who has arrived, with their group; whoever comes is told quietly. */
export function PeopleList() {
  const cockpit = useCockpit()
  const people = () => cockpit.view().people
  /** The groups in which people sit now; those of a draft only while no round runs that it would hide. */
  const groups = createMemo(() => {
    const { draft, groups: published, now } = cockpit.view()
    return draft === null || (now?.type === 'practice' && published.length > 0) ? published : draft.groups
  })
  const [came, setCame] = createSignal('')
  createEffect(
    on(
      () => people().map((person) => person.id),
      (ids, before) => {
        if (before === undefined) return
        const known = new Set(before)
        const names = people().flatMap((person) => (known.has(person.id) ? [] : [person.name]))
        if (names.length > 0 && ids.length > before.length)
          setCame(t('facilitate.people.came', { name: inARow(names) }))
      },
    ),
  )
  const place = (person: string) => {
    if (groups().length === 0) return ''
    const group = groupOf(groups(), person)
    return group === null ? t('facilitate.people.no-seat') : t('facilitate.people.seated', { label: group.label })
  }
  return (
    <section aria-labelledby="people-title" class="grid content-start gap-3">
      <h2 id="people-title" tabindex="-1" class="text-xl focus:outline-none">
        {t('facilitate.people.title', { count: people().length })}
      </h2>
      <p role="status" class="sr-only">
        {came()}
      </p>
      <Show when={people().length > 0} fallback={<p class="text-ink-soft">{t('facilitate.people.none')}</p>}>
        <ul class="grid gap-0.5 sm:max-xl:grid-cols-2">
          <For each={people()}>{(person) => <PersonRow person={person} place={place(person.id)} />}</For>
        </ul>
      </Show>
      <RemovedPeople />
      <KeptNote />
    </section>
  )
}
