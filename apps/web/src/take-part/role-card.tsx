import type { RoundView } from '@coreflect/workshop'
import { Show } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import { Card } from '../ui/card.tsx'

/** The card of the role that I hold now, with the situation where it is mine; nobody else's phone has it [T3]. */
export function RoleCard(props: { readonly card: NonNullable<RoundView['card']> }) {
  return (
    <Card title={t('practice.card', { role: inWords(props.card.role.name) })}>
      <p class="whitespace-pre-line text-lg">{inWords(props.card.text)}</p>
      <Show when={props.card.scenario}>
        {(scenario) => (
          <div class="grid gap-2 rounded-m bg-accent-soft p-4">
            <h3 class="text-base">{t('practice.scenario', { title: inWords(scenario().title) })}</h3>
            <p class="whitespace-pre-line">{inWords(scenario().text)}</p>
            <p class="text-ink-soft text-sm">
              {scenario().fictional ? t('practice.fictional') : t('practice.own-scenario')}
            </p>
          </div>
        )}
      </Show>
      <p class="text-ink-soft text-sm">{t('practice.card.private')}</p>
    </Card>
  )
}
