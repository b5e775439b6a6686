import type { CommandOf } from '@coreflect/workshop'
import { createSignal, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { TextField } from '../ui/text-field.tsx'
import { useCockpit } from './create-cockpit.ts'
import { PersonChoice } from './person-choice.tsx'

interface TickProps {
  readonly label: string
  readonly on: boolean
  readonly onTick: (on: boolean) => void
}

function Tick(props: TickProps) {
  return (
    <label class="flex min-h-11 items-center gap-3">
      <input
        type="checkbox"
        checked={props.on}
        onChange={(event) => props.onTick(event.currentTarget.checked)}
        class="size-5 shrink-0 accent-accent"
      />
      {props.label}
    </label>
  )
}

/** Notes what one person needs: choose them, and each thing is kept as it is said. */
export function PersonNeed() {
  const cockpit = useCockpit()
  const [person, setPerson] = createSignal('')
  const needs = () => cockpit.view().forming?.needs
  const tongue = () => needs()?.languages.find((one) => one.person === person())
  const note = (need: Omit<CommandOf<'note-need'>, 'type' | 'person'>) =>
    void cockpit.send({ type: 'note-need', person: person(), ...need })
  return (
    <fieldset class="grid gap-3">
      <legend class="mb-2 font-semibold">{t('facilitate.needs.person')}</legend>
      <PersonChoice label={t('facilitate.needs.one')} value={person()} onChoose={setPerson} />
      <Show when={person()} keyed>
        <Tick
          label={t('facilitate.needs.observe')}
          on={needs()?.observe.includes(person()) ?? false}
          onTick={(observe) => note({ observe })}
        />
        <Tick
          label={t('facilitate.needs.stepfree')}
          on={needs()?.stepFree.includes(person()) ?? false}
          onTick={(stepFree) => note({ stepFree })}
        />
        <TextField
          label={t('facilitate.needs.speaks')}
          hint={t('facilitate.needs.speaks-hint')}
          maxLength={40}
          autocomplete="off"
          value={tongue()?.language ?? ''}
          onChange={(event) => note({ language: event.currentTarget.value })}
        />
        <Show when={tongue()}>
          {(spoken) => <Tick label={t('facilitate.needs.only')} on={spoken().only} onTick={(only) => note({ only })} />}
        </Show>
        <TextField
          label={t('facilitate.needs.word')}
          hint={t('facilitate.needs.word-hint')}
          maxLength={40}
          autocomplete="off"
          value={needs()?.tags.find((one) => one.person === person())?.tag ?? ''}
          onChange={(event) => note({ tag: event.currentTarget.value })}
        />
      </Show>
    </fieldset>
  )
}
