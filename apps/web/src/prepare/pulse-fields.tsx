import { type PulseQuestion, pulseKinds } from '@coreflect/workshop'
import { Index, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { Plus } from '../ui/icons.ts'
import { Select } from '../ui/select.tsx'
import { Part, WordsField } from './fields.tsx'
import { usePreparing } from './preparing.ts'
import type { TypeProps } from './type-fields.tsx'

/** The questions of a pulse, of which there is one at least; at the close those of an evaluation, if there is any. */
export function PulseFields(props: TypeProps) {
  const preparing = usePreparing()
  const empty = () => ({ [preparing.language()]: '' })
  const fresh = (): PulseQuestion => ({ kind: 'words', question: empty(), options: [] })
  const closing = () => props.activity.type === 'close'
  const questions = () => props.activity.pulse?.questions ?? (closing() ? [] : [fresh()])
  const put = (all: readonly PulseQuestion[], topic: string) =>
    preparing.change(props.activity.id, { pulse: all.length === 0 ? undefined : { questions: all } }, topic)
  const one = (at: number, change: Partial<PulseQuestion>) =>
    put(
      questions().map((each, i) => (i === at ? { ...each, ...change } : each)),
      `pulse-${at}-${Object.keys(change).join()}`,
    )
  const beginning = { poll: () => [empty(), empty()], scale: () => [empty(), empty()], words: () => [] }
  return (
    <Part title={t(closing() ? 'prepare.evaluation' : 'prepare.pulse')}>
      <Show when={closing()}>
        <p class="-mt-2 text-ink-soft text-sm">{t('prepare.evaluation.hint')}</p>
      </Show>
      <Index each={questions()}>
        {(question, at) => (
          <fieldset class="grid gap-3 rounded-m border border-line bg-surface p-4">
            <legend class="px-1 font-semibold">{t('prepare.pulse.question', { number: at + 1 })}</legend>
            <WordsField
              label={t('prepare.go-round.question')}
              words={question().question}
              onWords={(words) => one(at, { question: words })}
            />
            <Select
              label={t('prepare.pulse.kind')}
              value={question().kind}
              onChoose={(kind) => one(at, { kind, options: beginning[kind]() })}
              options={pulseKinds.map((value) => ({ value, label: t(`prepare.pulse.kind.${value}`) }))}
            />
            <Index each={question().options}>
              {(option, i) => (
                <WordsField
                  label={
                    question().kind === 'scale'
                      ? t(i === 0 ? 'prepare.pulse.end.1' : 'prepare.pulse.end.2')
                      : t('prepare.pulse.option', { number: i + 1 })
                  }
                  words={option()}
                  onWords={(words) => one(at, { options: question().options.with(i, words) })}
                />
              )}
            </Index>
            <Show when={question().kind === 'poll'}>
              <div class="flex flex-wrap gap-3">
                <Show when={question().options.length < 8}>
                  <Button onClick={() => one(at, { options: [...question().options, empty()] })}>
                    {t('prepare.option.add')}
                  </Button>
                </Show>
                <Show when={question().options.length > 2}>
                  <Button onClick={() => one(at, { options: question().options.slice(0, -1) })}>
                    {t('prepare.option.remove', { number: question().options.length })}
                  </Button>
                </Show>
              </div>
            </Show>
            <Show when={closing() || questions().length > 1}>
              <Button class="justify-self-start" onClick={() => put(questions().toSpliced(at, 1), 'pulse')}>
                {t('prepare.question.remove', { number: at + 1 })}
              </Button>
            </Show>
          </fieldset>
        )}
      </Index>
      <Show when={questions().length < 12}>
        <Button class="justify-self-start" onClick={() => put([...questions(), fresh()], 'pulse')}>
          <Plus aria-hidden="true" size={19} />{' '}
          {t(questions().length === 0 ? 'prepare.evaluation.first' : 'prepare.question.add')}
        </Button>
      </Show>
    </Part>
  )
}
