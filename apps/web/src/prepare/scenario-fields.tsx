import type { PracticePlan, Scenario } from '@coreflect/workshop'
import { Show } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import { Select } from '../ui/select.tsx'
import { Part, Tick, WordsField } from './fields.tsx'
import { usePreparing } from './preparing.ts'

interface ScenarioFieldsProps {
  readonly practice: PracticePlan
  readonly onScenario: (scenario: Scenario | undefined, topic: string) => void
}

/** What is role-played: nothing given, one of the library, or one of our own words. */
export function ScenarioFields(props: ScenarioFieldsProps) {
  const { choices, language } = usePreparing()
  const first = () => props.practice.roles[0]?.id ?? ''
  const which = () => {
    const scenario = props.practice.scenario
    if (scenario === undefined) return 'none'
    const at = choices().scenarios.findIndex(({ title }) => inWords(title) === inWords(scenario.title))
    return at === -1 ? 'own' : String(at)
  }
  const take = (choice: string) => {
    if (choice === 'none') return props.onScenario(undefined, 'scenario')
    const found = choices().scenarios[Number(choice)]
    const own = { title: { [language()]: '' }, text: { [language()]: '' }, fictional: true }
    props.onScenario({ ...(choice === 'own' ? own : (found ?? own)), forRole: first() }, 'scenario')
  }
  return (
    <Part title={t('prepare.scenario')}>
      <Select
        label={t('prepare.scenario.from')}
        value={which()}
        onChoose={take}
        options={[
          { value: 'none', label: t('prepare.scenario.none') },
          { value: 'own', label: t('prepare.scenario.own') },
          ...choices().scenarios.map(({ title }, at) => ({ value: String(at), label: inWords(title) })),
        ]}
      />
      <Show when={props.practice.scenario}>
        {(scenario) => (
          <>
            <WordsField
              label={t('prepare.scenario.title')}
              words={scenario().title}
              onWords={(title) => props.onScenario({ ...scenario(), title }, 'scenario-title')}
            />
            <WordsField
              label={t('prepare.scenario.text')}
              words={scenario().text}
              lines={5}
              onWords={(text) => props.onScenario({ ...scenario(), text }, 'scenario-text')}
            />
            <Select
              label={t('prepare.scenario.for')}
              value={scenario().forRole}
              onChoose={(forRole) => props.onScenario({ ...scenario(), forRole }, 'scenario-for')}
              options={props.practice.roles.map(({ id, name }, at) => ({
                value: id,
                label: inWords(name) || t('prepare.role', { number: at + 1 }),
              }))}
            />
            <Tick
              label={t('prepare.scenario.fictional')}
              on={scenario().fictional}
              onTick={(fictional) => props.onScenario({ ...scenario(), fictional }, 'scenario-fictional')}
            />
          </>
        )}
      </Show>
    </Part>
  )
}
