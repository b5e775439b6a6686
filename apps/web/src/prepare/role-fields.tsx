import type { Role } from '@coreflect/workshop'
import { Index, Show } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Plus, Trash } from '../ui/icons.ts'
import { Part, WordsField } from './fields.tsx'
import { newId } from './new-id.ts'
import { usePreparing } from './preparing.ts'

interface RoleFieldsProps {
  readonly roles: readonly Role[]
  readonly onRoles: (roles: readonly Role[], topic: string) => void
}

/** The roles of a round with the card that each seat reads alone. */
export function RoleFields(props: RoleFieldsProps) {
  const { language } = usePreparing()
  const put = (at: number, change: Partial<Role>) =>
    props.onRoles(
      props.roles.map((role, i) => (i === at ? { ...role, ...change } : role)),
      `role-${at}-${Object.keys(change).join()}`,
    )
  const empty = () => ({ [language()]: '' })
  return (
    <Part title={t('prepare.roles')}>
      <Index each={props.roles}>
        {(role, at) => (
          <details class="rounded-m border border-line bg-surface px-4">
            <summary class="min-h-11 cursor-pointer py-2.5 font-semibold">
              {inWords(role().name) || t('prepare.role', { number: at + 1 })}
            </summary>
            <div class="grid gap-4 pt-2 pb-4">
              <WordsField label={t('prepare.role.name')} words={role().name} onWords={(name) => put(at, { name })} />
              <WordsField label={t('prepare.role.who')} words={role().who} onWords={(who) => put(at, { who })} />
              <WordsField
                label={t('prepare.role.card')}
                words={role().card}
                lines={4}
                onWords={(card) => put(at, { card })}
              />
              <Show when={props.roles.length > 2}>
                <IconButton
                  label={t('prepare.role.remove', { number: at + 1 })}
                  onClick={() => props.onRoles(props.roles.toSpliced(at, 1), 'roles')}
                >
                  <Trash aria-hidden="true" size={19} />
                </IconButton>
              </Show>
            </div>
          </details>
        )}
      </Index>
      <Show when={props.roles.length < 6}>
        <Button
          class="justify-self-start"
          onClick={() =>
            props.onRoles([...props.roles, { id: newId(), name: empty(), who: empty(), card: empty() }], 'roles')
          }
        >
          <Plus aria-hidden="true" size={19} /> {t('prepare.role.add')}
        </Button>
      </Show>
    </Part>
  )
}
