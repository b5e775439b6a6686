import type { AgreementView } from '@coreflect/workshop'
import { createSignal, For, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { Card } from '../ui/card.tsx'
import { Trash } from '../ui/icons.ts'
import { TextField } from '../ui/text-field.tsx'
import { CommandButton } from './command-button.tsx'

/** The agreement in the facilitator's hands: its lines, and how it fits as far as numbers may say. */
export function AgreementControl(props: { readonly agreement: AgreementView }) {
  const [text, setText] = createSignal('')
  return (
    <Card title={t('facilitate.doing.agreement')}>
      <Show
        when={props.agreement.lines.length > 0}
        fallback={<p class="text-ink-soft">{t('facilitate.doing.agreement.none')}</p>}
      >
        <ul class="grid gap-1">
          <For each={props.agreement.lines}>
            {(line) => (
              <li class="flex items-center gap-2 border-line border-b">
                <span dir="auto" class="min-w-0 flex-1 break-words py-1">
                  {line.text}
                </span>
                <CommandButton
                  look="plain"
                  class="px-3!"
                  command={{ type: 'remove-agreement-line', line: line.id }}
                  aria-label={t('facilitate.doing.agreement.remove', { line: line.text })}
                >
                  <Trash aria-hidden="true" size={20} />
                </CommandButton>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <p role="status">
        <Show when={props.agreement.sums} fallback={t('facilitate.doing.agreement.few')}>
          {(sums) => (
            <span class="font-semibold">
              {t('facilitate.doing.agreement.sums', { fits: sums().fits, word: sums().needsWord })}
            </span>
          )}
        </Show>
      </p>
      <TextField
        label={t('facilitate.doing.agreement.add')}
        maxlength={300}
        autocomplete="off"
        value={text()}
        onText={setText}
      />
      <CommandButton
        class="justify-self-start"
        command={{ type: 'agreement-line', text: text().trim() }}
        ready={text().trim() !== ''}
        onEmpty={() => setText('')}
      >
        {t('facilitate.doing.agreement.add.go')}
      </CommandButton>
    </Card>
  )
}
