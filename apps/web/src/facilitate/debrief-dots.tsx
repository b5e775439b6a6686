import { createSignal, Match, Show, Switch } from 'solid-js'
import { t } from '../i18n/index.ts'
import { Card } from '../ui/card.tsx'
import { Select } from '../ui/select.tsx'
import { CommandButton } from './command-button.tsx'
import { useCockpit } from './create-cockpit.ts'

const budgets = ['1', '2', '3', '4', '5', '6', '8', '10'] as const

/** Gives out dots, sees how many people have handed theirs in, and counts them. */
export function DebriefDots() {
  const cockpit = useCockpit()
  const dots = () => cockpit.view().dots
  const [budget, setBudget] = createSignal<(typeof budgets)[number]>('3')
  return (
    <Card title={t('facilitate.dots.title')}>
      <p class="text-ink-soft text-sm">{t('facilitate.dots.text')}</p>
      <Switch>
        <Match when={dots() === null}>
          <Select
            label={t('facilitate.dots.budget')}
            value={budget()}
            options={budgets.map((value) => ({ value, label: value }))}
            onChoose={setBudget}
          />
          <CommandButton command={{ type: 'open-dots', budget: Number(budget()) }}>
            {t('facilitate.dots.open')}
          </CommandButton>
        </Match>
        <Match when={dots()?.open && dots()}>
          {(open) => (
            <>
              <p role="status" class="font-semibold">
                {t('facilitate.dots.given', { given: open().given ?? 0, people: cockpit.view().arrived })}
              </p>
              <CommandButton command={{ type: 'close-dots', dots: open().id }}>
                {t('facilitate.dots.close')}
              </CommandButton>
            </>
          )}
        </Match>
        <Match when={dots()}>
          {(closed) => (
            <>
              <Show when={closed().on !== null}>
                <p>{t('facilitate.dots.shown')}</p>
              </Show>
              <CommandButton command={{ type: 'clear-dots' }}>{t('facilitate.dots.clear')}</CommandButton>
            </>
          )}
        </Match>
      </Switch>
    </Card>
  )
}
