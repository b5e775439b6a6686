import { createSignal } from 'solid-js'
import { t } from '../i18n/index.ts'
import { TextField } from '../ui/text-field.tsx'
import { CommandButton } from './command-button.tsx'

/** Places or meeting links for all groups of a round from one pattern [G8]. */
export function GroupPlaces(props: { readonly round: number; readonly onSaid: (sentence: string) => void }) {
  const [pattern, setPattern] = createSignal('')
  return (
    <details>
      <summary class="min-h-11 cursor-pointer content-center font-semibold text-accent">
        {t('facilitate.groups.all-places')}
      </summary>
      <div class="flex flex-wrap items-end gap-3 py-2">
        <div class="min-w-56 flex-1">
          <TextField
            label={t('facilitate.groups.all-places.pattern')}
            hint={t('facilitate.groups.all-places.hint', { n: '{n}' })}
            value={pattern()}
            maxLength={200}
            onText={setPattern}
          />
        </div>
        <CommandButton
          command={{ type: 'place-groups', round: props.round, pattern: pattern().trim() }}
          onDone={() => props.onSaid(t('facilitate.groups.all-places.filled'))}
        >
          {t('facilitate.groups.all-places.fill')}
        </CommandButton>
      </div>
    </details>
  )
}
