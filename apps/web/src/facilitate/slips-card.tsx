import type { View } from '@coreflect/workshop'
import { createSignal, For, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { Card } from '../ui/card.tsx'
import { X } from '../ui/icons.ts'
import { TextField } from '../ui/text-field.tsx'
import { CommandButton } from './command-button.tsx'
import { useCockpit } from './create-cockpit.ts'

type Slip = View['slips'][number]

function SlipRow(props: { readonly slip: Slip; readonly showable: boolean }) {
  const cockpit = useCockpit()
  const lit = () => cockpit.view().spotlight?.id === props.slip.id
  return (
    <li class="flex items-start gap-2 border-line border-b py-1.5 last:border-b-0">
      <span class="min-w-0 flex-1 py-2" dir="auto">
        {props.slip.text}
      </span>
      <Show when={props.showable}>
        <CommandButton
          look="plain"
          aria-pressed={lit()}
          command={{ type: 'spotlight', on: lit() ? null : { kind: 'question', id: props.slip.id } }}
        >
          {t(lit() ? 'facilitate.slips.hide' : 'facilitate.slips.show')}
        </CommandButton>
      </Show>
      <CommandButton
        look="plain"
        class="px-3"
        aria-label={t('facilitate.slips.remove', { text: props.slip.text })}
        command={{ type: 'remove-slip', slip: props.slip.id }}
      >
        <X aria-hidden="true" size={18} />
      </CommandButton>
    </li>
  )
}

function Slips(props: { readonly kind: Slip['kind']; readonly none: string }) {
  const cockpit = useCockpit()
  const slips = () => cockpit.view().slips.filter((slip) => slip.kind === props.kind)
  return (
    <ul>
      <For each={slips()} fallback={<li class="text-ink-soft">{props.none}</li>}>
        {(slip) => <SlipRow slip={slip} showable={props.kind === 'question'} />}
      </For>
    </ul>
  )
}

/** Questions that people handed in without a name, to be put before the room or taken away. */
export function QuestionsCard() {
  return (
    <Card title={t('facilitate.slips.questions')}>
      <Slips kind="question" none={t('facilitate.slips.questions.none')} />
    </Card>
  )
}

/** What was parked for later, by anyone. */
export function ParkingCard() {
  const [text, setText] = createSignal('')
  return (
    <Card title={t('facilitate.slips.parked')}>
      <Slips kind="parked" none={t('facilitate.slips.parked.none')} />
      <TextField
        label={t('facilitate.slips.park')}
        maxlength={300}
        autocomplete="off"
        value={text()}
        onText={setText}
      />
      <CommandButton
        class="justify-self-start"
        command={{ type: 'hand-in-slip', kind: 'parked', text: text() }}
        ready={text().trim() !== ''}
        onEmpty={() => setText('')}
      >
        {t('facilitate.slips.park.go')}
      </CommandButton>
    </Card>
  )
}
