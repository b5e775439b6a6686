import { type Activity, groupingModes, type PracticePlan, roundMinutes } from '@coreflect/workshop'
import { For, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import { NumberField, Part } from './fields.tsx'
import { usePreparing } from './preparing.ts'
import { RoleFields } from './role-fields.tsx'
import { ScenarioFields } from './scenario-fields.tsx'

interface RoundProps {
  readonly activity: Activity
  readonly practice: PracticePlan
}

const phases = ['talk', 'self', 'partner', 'observer'] as const

/** A round: who sits together, how long its parts take, its roles and its scenario. */
export function RoundFields(props: RoundProps) {
  const preparing = usePreparing()
  const put = (change: Partial<PracticePlan>, topic = 'round') =>
    preparing.change(props.activity.id, { practice: { ...props.practice, ...change } }, topic)
  const seconds = (minutes: number) => Math.round(minutes * 60)
  const needed = () => Math.ceil(roundMinutes(props.practice) * 2) / 2
  return (
    <>
      <Part title={t('prepare.round')}>
        <Select
          label={t('prepare.round.mode')}
          value={props.practice.mode}
          onChoose={(mode) => put({ mode })}
          options={groupingModes.map((value) => ({ value, label: t(`facilitate.groups.mode.${value}`) }))}
        />
        <NumberField
          label={t('prepare.round.size')}
          value={props.practice.size}
          min={2}
          max={6}
          onNumber={(size) => put({ size })}
        />
        <p class="font-semibold text-sm">{t('prepare.round.times')}</p>
        <div class="grid grid-cols-2 items-end gap-3">
          <For each={phases}>
            {(phase) => (
              <NumberField
                label={t(`prepare.round.${phase}`)}
                value={props.practice.phases[phase] / 60}
                min={0}
                max={60}
                step={0.25}
                onNumber={(minutes) => put({ phases: { ...props.practice.phases, [phase]: seconds(minutes) } })}
              />
            )}
          </For>
          <For each={['brief', 'offer'] as const}>
            {(part) => (
              <NumberField
                label={t(`prepare.round.${part}`)}
                value={props.practice[part] / 60}
                min={0}
                max={60}
                step={0.25}
                onNumber={(minutes) => put({ [part]: seconds(minutes) })}
              />
            )}
          </For>
        </div>
        <p class="text-ink-soft text-sm">
          {t('prepare.round.needs', { minutes: needed(), size: props.practice.size })}
        </p>
        <Show when={needed() !== props.activity.minutes}>
          <Button
            class="justify-self-start"
            onClick={() => preparing.change(props.activity.id, { minutes: needed() }, 'minutes')}
          >
            {t('prepare.round.fit', { minutes: needed() })}
          </Button>
        </Show>
      </Part>
      <RoleFields roles={props.practice.roles} onRoles={(roles, topic) => put({ roles: [...roles] }, topic)} />
      <ScenarioFields practice={props.practice} onScenario={(scenario, topic) => put({ scenario }, topic)} />
    </>
  )
}
