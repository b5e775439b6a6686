import { type Command, type PulseKind, pulseKinds } from '@coreflect/workshop'
import { createSignal, Match, Show, Switch } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import { PulseSums } from '../plenary/pulse-sums.tsx'
import { Card } from '../ui/card.tsx'
import { Segments } from '../ui/segments.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { CommandButton } from './command-button.tsx'
import { useCockpit } from './create-cockpit.ts'

/** Asks everyone a question without names: poll, scale or words; then shows what five or more have said. */
export function AskEveryone() {
  const cockpit = useCockpit()
  const pulse = () => cockpit.view().pulse
  return (
    <Card title={t('facilitate.pulse.title')}>
      <Show when={pulse()} fallback={<NewQuestion />}>
        {(on) => (
          <>
            <p class="font-semibold text-lg">{on().question}</p>
            <p role="status">
              {t('facilitate.pulse.given', { given: on().given ?? 0, people: cockpit.view().arrived })}
            </p>
            <PulseSums pulse={on()} look="chart" />
            <div class="flex flex-wrap gap-2">
              <Show when={on().open}>
                <CommandButton command={{ type: 'close-pulse', pulse: on().id }}>
                  {t('facilitate.pulse.close')}
                </CommandButton>
              </Show>
              <CommandButton look="plain" command={{ type: 'clear-pulse' }}>
                {t('facilitate.pulse.clear')}
              </CommandButton>
            </div>
          </>
        )}
      </Show>
    </Card>
  )
}

/** Before a pulse activity its prompt is the question; it can be written anew. */
function NewQuestion() {
  const cockpit = useCockpit()
  const prompt = () => {
    const { now } = cockpit.view()
    return now?.type === 'pulse' ? inWords(now.prompt).slice(0, 200) : ''
  }
  const [kind, setKind] = createSignal<PulseKind>('poll')
  const [question, setQuestion] = createSignal(prompt())
  const [choices, setChoices] = createSignal('')
  const [ends, setEnds] = createSignal<readonly [string, string]>(['', ''])
  const lines = () =>
    choices()
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .slice(0, 8)
  const options = () => {
    if (kind() === 'poll') return lines()
    return kind() === 'scale' && ends().some((end) => end.trim() !== '') ? [...ends()] : []
  }
  const command = (): Command => ({ type: 'open-pulse', kind: kind(), question: question(), options: options() })
  const ready = () => question().trim() !== '' && (kind() !== 'poll' || lines().length >= 2)
  return (
    <>
      <p class="text-ink-soft text-sm">{t('facilitate.pulse.text')}</p>
      <TextField
        label={t('facilitate.pulse.question')}
        maxlength={200}
        autocomplete="off"
        value={question()}
        onText={setQuestion}
      />
      <Segments
        label={t('facilitate.pulse.kind')}
        value={kind()}
        options={pulseKinds.map((value) => ({ value, label: t(`facilitate.pulse.kind.${value}`) }))}
        onChoose={setKind}
      />
      <Switch>
        <Match when={kind() === 'poll'}>
          <TextArea label={t('facilitate.pulse.options')} value={choices()} onText={setChoices} rows={3} />
        </Match>
        <Match when={kind() === 'scale'}>
          <TextField
            label={t('facilitate.pulse.low')}
            maxlength={80}
            value={ends()[0]}
            onText={(text) => setEnds([text, ends()[1]])}
          />
          <TextField
            label={t('facilitate.pulse.high')}
            maxlength={80}
            value={ends()[1]}
            onText={(text) => setEnds([ends()[0], text])}
          />
        </Match>
      </Switch>
      <CommandButton command={command()} ready={ready()}>
        {t('facilitate.pulse.open')}
      </CommandButton>
    </>
  )
}
