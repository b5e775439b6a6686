import type { PulseView } from '@coreflect/workshop'
import { Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { PulseSums } from './pulse-sums.tsx'

/** A question to everyone on the wall: large, with bars once five have answered. */
export function PulseScreen(props: { readonly pulse: PulseView }) {
  return (
    <div class="grid content-center gap-[4vh]">
      <h2 class="text-[4.4vw] leading-tight">{props.pulse.question}</h2>
      <Show when={props.pulse.open}>
        <p class="text-[2.2vw] text-ink-soft">{t('plenary.pulse.on-phones')}</p>
      </Show>
      <PulseSums pulse={props.pulse} look="room" />
    </div>
  )
}
