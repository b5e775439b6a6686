import { type ScriptStep, scriptSteps } from '@coreflect/workshop'
import { createSignal, For, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { Card } from '../ui/card.tsx'
import { Clock } from '../ui/clock.tsx'
import { Select } from '../ui/select.tsx'
import { CommandButton } from './command-button.tsx'
import { useCockpit } from './create-cockpit.ts'

const lengths = ['2', '3', '5', '8', '10', '15'] as const

/** The four questions of a debrief, one after the other or in any order, with a clock. */
export function DebriefScript() {
  const cockpit = useCockpit()
  const script = () => cockpit.view().script
  const [minutes, setMinutes] = createSignal<(typeof lengths)[number]>('5')
  const command = (step: ScriptStep) => ({ type: 'script-step', step, seconds: Number(minutes()) * 60 }) as const
  return (
    <Card title={t('facilitate.script.title')}>
      <p class="text-ink-soft text-sm">{t('facilitate.script.text')}</p>
      <div class="grid grid-cols-2 gap-2">
        <For each={scriptSteps}>
          {(step) => (
            <CommandButton command={command(step)} aria-pressed={script()?.step === step} class="pressed-soft text-sm">
              {t(`plenary.script.${step}`)}
            </CommandButton>
          )}
        </For>
      </div>
      <Show
        when={script()}
        fallback={
          <Select
            label={t('facilitate.script.minutes')}
            value={minutes()}
            options={lengths.map((value) => ({ value, label: value }))}
            onChoose={setMinutes}
          />
        }
      >
        {(on) => (
          <>
            <Clock clock={on().clock} offset={cockpit.live.offset()} look="line" />
            <CommandButton command={{ type: 'script-step', step: null }}>{t('facilitate.script.stop')}</CommandButton>
          </>
        )}
      </Show>
    </Card>
  )
}
