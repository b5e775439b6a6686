import { createSignal, For, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { Card } from '../ui/card.tsx'
import { TextField } from '../ui/text-field.tsx'
import { CommandButton } from './command-button.tsx'
import { useCockpit } from './create-cockpit.ts'

/** What each group said about its board, and for how long the session is kept [K1]. */
export function FatesCard() {
  const cockpit = useCockpit()
  const session = () => cockpit.view().session
  const [days, setDays] = createSignal('')
  const wanted = () => (/^\d{1,3}$/.test(days()) ? Number(days()) : null)
  return (
    <Card title={t('facilitate.fates.title')}>
      <p class="text-ink-soft">{t('facilitate.fates.text')}</p>
      <ul class="grid gap-1">
        <For each={cockpit.view().fates}>
          {(one) => (
            <li>
              {one.round > 0
                ? t('facilitate.fates.group', { round: one.round, label: one.label })
                : t('facilitate.fates.talk', { label: one.label })}
              : <strong>{t(`facilitate.fates.${one.fate ?? 'none'}`)}</strong>
            </li>
          )}
        </For>
      </ul>
      <Show when={session().state !== 'revisit'}>
        <TextField
          label={t('facilitate.days')}
          hint={t('facilitate.days.hint')}
          inputmode="numeric"
          autocomplete="off"
          maxlength={3}
          placeholder={String(session().keepDays)}
          value={days()}
          onText={setDays}
        />
        <CommandButton
          class="justify-self-start"
          command={{ type: 'set-keep-days', days: wanted() ?? session().keepDays }}
          ready={wanted() !== null && (wanted() ?? 0) <= 365}
          onEmpty={() => setDays('')}
        >
          {t('facilitate.days.go')}
        </CommandButton>
      </Show>
    </Card>
  )
}
