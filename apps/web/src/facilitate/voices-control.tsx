import type { GoRoundView } from '@coreflect/workshop'
import { Show } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import { Card } from '../ui/card.tsx'
import { CommandButton } from './command-button.tsx'
import { useCockpit } from './create-cockpit.ts'

/** A go-round in the facilitator's hands: whose voice is on, who is next, going on for whoever has no phone in hand. */
export function VoicesControl(props: { readonly round: GoRoundView }) {
  const { view } = useCockpit()
  const names = () => view().wall?.names === true
  return (
    <Card title={t('facilitate.doing.round')}>
      <Show when={props.round.question}>
        {(question) => <p class="border-accent border-l-4 py-1 pl-4">{inWords(question())}</p>}
      </Show>
      <Show when={props.round.voice} fallback={<p role="status">{t('facilitate.doing.round.over')}</p>}>
        {(voice) => (
          <>
            <p role="status" class="font-bold text-xl">
              {t('facilitate.doing.round.now', { name: voice().name })}
            </p>
            <Show when={props.round.next}>
              {(next) => <p class="text-ink-soft">{t('facilitate.doing.round.then', { name: next().name })}</p>}
            </Show>
            <p class="text-ink-soft">
              {t('facilitate.doing.round.left', { left: props.round.left, people: props.round.people })}
            </p>
            <CommandButton class="justify-self-start" command={{ type: 'voice-done', person: voice().person }}>
              {t('facilitate.doing.round.done', { name: voice().name })}
            </CommandButton>
          </>
        )}
      </Show>
      <p class="text-ink-soft text-sm">{t('facilitate.doing.round.lead')}</p>
      <CommandButton look="plain" class="-ml-5 justify-self-start" command={{ type: 'set-wall', names: !names() }}>
        {t(names() ? 'facilitate.doing.names.hide' : 'facilitate.doing.names.show')}
      </CommandButton>
    </Card>
  )
}
