import { type CheckItem, type CheckKind, type CheckPlan, checkKinds } from '@coreflect/workshop'
import { Index, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { Plus } from '../ui/icons.ts'
import { Select } from '../ui/select.tsx'
import { NumberField, Part, Tick, WordsField } from './fields.tsx'
import { newQuestion } from './new-activity.ts'
import { usePreparing } from './preparing.ts'
import type { TypeProps } from './type-fields.tsx'

/** A check: a quiz with a pass mark, or a private look at oneself. */
export function CheckFields(props: TypeProps) {
  const preparing = usePreparing()
  const empty = () => ({ [preparing.language()]: '' })
  const plan = (): CheckPlan =>
    props.activity.check ?? { kind: 'self', pass: 80, retake: true, items: [newQuestion(empty(), 'self')] }
  const put = (change: Partial<CheckPlan>, topic = 'check') =>
    preparing.change(props.activity.id, { check: { ...plan(), ...change } }, topic)
  const item = (at: number, change: Partial<CheckItem>) =>
    put(
      { items: plan().items.map((one, i) => (i === at ? { ...one, ...change } : one)) },
      `check-${at}-${Object.keys(change).join()}`,
    )
  const ofKind = (kind: CheckKind, items: readonly CheckItem[]) =>
    items.map((one) => (kind === 'self' ? { ...one, right: [] } : one.right.length > 0 ? one : { ...one, right: [0] }))
  // A quiz needs one right answer at least, so the last one stays.
  const right = (one: CheckItem, i: number, on: boolean) => {
    const others = one.right.filter((each) => each !== i)
    return on ? [...others, i].sort((a, b) => a - b) : others.length > 0 || plan().kind === 'self' ? others : one.right
  }
  const fewer = (one: CheckItem) => {
    const kept = one.right.filter((each) => each < one.options.length - 1)
    return { options: one.options.slice(0, -1), right: kept.length > 0 || plan().kind === 'self' ? kept : [0] }
  }
  return (
    <Part title={t('prepare.check')}>
      <Select
        label={t('prepare.check.kind')}
        value={plan().kind}
        onChoose={(kind) => put({ kind, items: ofKind(kind, plan().items) })}
        options={checkKinds.map((value) => ({ value, label: t(`prepare.check.kind.${value}`) }))}
      />
      <Show when={plan().kind === 'quiz'}>
        <NumberField
          label={t('prepare.check.pass')}
          value={plan().pass}
          min={0}
          max={100}
          step={5}
          onNumber={(pass) => put({ pass })}
        />
        <Tick label={t('prepare.check.retake')} on={plan().retake} onTick={(retake) => put({ retake })} />
      </Show>
      <Index each={plan().items}>
        {(one, at) => (
          <fieldset class="grid gap-3 rounded-m border border-line bg-surface p-4">
            <legend class="px-1 font-semibold">{t('prepare.pulse.question', { number: at + 1 })}</legend>
            <WordsField
              label={t('prepare.go-round.question')}
              words={one().question}
              onWords={(question) => item(at, { question })}
            />
            <Index each={one().options}>
              {(option, i) => (
                <div class="grid gap-1">
                  <WordsField
                    label={t('prepare.pulse.option', { number: i + 1 })}
                    words={option()}
                    onWords={(words) => item(at, { options: one().options.with(i, words) })}
                  />
                  <Show when={plan().kind === 'quiz'}>
                    <Tick
                      label={t('prepare.check.right')}
                      on={one().right.includes(i)}
                      onTick={(on) => item(at, { right: right(one(), i, on) })}
                    />
                  </Show>
                </div>
              )}
            </Index>
            <div class="flex flex-wrap gap-3">
              <Show when={one().options.length < 8}>
                <Button onClick={() => item(at, { options: [...one().options, empty()] })}>
                  {t('prepare.option.add')}
                </Button>
              </Show>
              <Show when={one().options.length > 2}>
                <Button onClick={() => item(at, fewer(one()))}>
                  {t('prepare.option.remove', { number: one().options.length })}
                </Button>
              </Show>
            </div>
            <WordsField
              label={t('prepare.check.why')}
              words={one().explanation}
              lines={2}
              onWords={(explanation) => item(at, { explanation })}
            />
            <Show when={plan().items.length > 1}>
              <Button class="justify-self-start" onClick={() => put({ items: plan().items.toSpliced(at, 1) })}>
                {t('prepare.question.remove', { number: at + 1 })}
              </Button>
            </Show>
          </fieldset>
        )}
      </Index>
      <Show when={plan().items.length < 60}>
        <Button
          class="justify-self-start"
          onClick={() => put({ items: [...plan().items, newQuestion(empty(), plan().kind)] })}
        >
          <Plus aria-hidden="true" size={19} /> {t('prepare.question.add')}
        </Button>
      </Show>
    </Part>
  )
}
