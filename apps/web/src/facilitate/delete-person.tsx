import type { Person } from '@coreflect/workshop'
import { createEffect, on, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { api } from '../net/api.ts'
import { Problem } from '../ui/problem.tsx'
import { Confirm } from './confirm.tsx'
import { useCockpit } from './create-cockpit.ts'
import { createDeletion } from './create-deletion.ts'
import { GoingList } from './going-list.tsx'

interface DeletePersonProps {
  readonly person: Pick<Person, 'id' | 'name'>
  /** Grows with each wish to delete them. */
  readonly wished: number
}

/** Deletes all that is one person's, after a question that says how much goes [K2]. Only the lead can. */
export function DeletePerson(props: DeletePersonProps) {
  const cockpit = useCockpit()
  const deletion = createDeletion({
    deletes: api.deletion(cockpit.view().session.id, { person: props.person.id }),
    // The list follows by itself; the focus goes where it stood.
    onDeleted: () => document.getElementById('people-title')?.focus(),
  })
  createEffect(
    on(
      () => props.wished,
      () => void deletion.ask(),
      { defer: true },
    ),
  )
  return (
    <>
      <Show when={deletion.problem()}>
        <Problem code={deletion.problem()} />
      </Show>
      <Confirm
        open={deletion.asking()}
        title={t('facilitate.delete.person.title', { name: props.person.name })}
        go={t('facilitate.delete.go')}
        onGo={() => void deletion.go()}
        onClose={deletion.close}
      >
        <p>{t('facilitate.delete.person.text')}</p>
        <p>{t('facilitate.delete.person.goes')}</p>
        <GoingList going={deletion.going()} />
        <p class="text-ink-soft">{t('facilitate.delete.person.stays')}</p>
      </Confirm>
    </>
  )
}
