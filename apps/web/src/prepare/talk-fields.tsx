import { groupingModes, type TalkPlan, type TalkStep, talkForms, talkMinutes } from '@coreflect/workshop'
import { Index, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { Plus } from '../ui/icons.ts'
import { Select } from '../ui/select.tsx'
import { NumberField, Part, Tick, WordsField } from './fields.tsx'
import { newId } from './new-id.ts'
import { usePreparing } from './preparing.ts'
import type { TypeProps } from './type-fields.tsx'
import { usualTalk } from './usual-talk.ts'

const sizes = ['0', '1', '2', '3', '4', '5', '6'] as const

/** A talk: how groups are formed for it, and its steps. */
export function TalkFields(props: TypeProps) {
  const preparing = usePreparing()
  const { language } = preparing
  const newStep = (): TalkStep => ({ id: newId(), name: { [language()]: '' }, seconds: 300, size: 2, each: false })
  const plan = (): TalkPlan => props.activity.talk ?? usualTalk('own')
  const put = (change: Partial<TalkPlan>, topic = 'talk') =>
    preparing.change(props.activity.id, { talk: { ...plan(), ...change } }, topic)
  const step = (at: number, change: Partial<TalkStep>) =>
    put(
      { steps: plan().steps.map((one, i) => (i === at ? { ...one, ...change } : one)) },
      `step-${at}-${Object.keys(change).join()}`,
    )
  const needed = () => Math.ceil(talkMinutes(plan()) * 2) / 2
  const label = (size: (typeof sizes)[number]) =>
    size === '0' || size === '1' ? t(`prepare.talk.step.size.${size}`) : t('prepare.talk.step.size.more', { size })
  return (
    <Part title={t('prepare.talk')}>
      <Select
        label={t('prepare.talk.form')}
        value={plan().form}
        onChoose={(form) => put(form === 'own' ? { form } : usualTalk(form, plan().mode), 'talk-form')}
        options={talkForms.map((value) => ({ value, label: t(`prepare.talk.form.${value}`) }))}
      />
      <Select
        label={t('prepare.round.mode')}
        value={plan().mode}
        onChoose={(mode) => put({ mode })}
        options={groupingModes.map((value) => ({ value, label: t(`facilitate.groups.mode.${value}`) }))}
      />
      <div class="grid justify-items-start gap-2">
        <p>{t('prepare.talk.needs', { minutes: needed() })}</p>
        <Show when={needed() !== props.activity.minutes}>
          <Button onClick={() => preparing.change(props.activity.id, { minutes: needed() }, 'minutes')}>
            {t('prepare.round.fit', { minutes: needed() })}
          </Button>
        </Show>
      </div>
      <Index each={plan().steps}>
        {(one, at) => (
          <fieldset class="grid gap-3 rounded-m border border-line bg-surface p-4">
            <legend class="px-1 font-semibold">{t('prepare.talk.step', { number: at + 1 })}</legend>
            <WordsField label={t('prepare.talk.step.name')} words={one().name} onWords={(name) => step(at, { name })} />
            <div class="grid grid-cols-2 items-end gap-3">
              <NumberField
                label={t('prepare.talk.step.minutes')}
                value={one().seconds / 60}
                min={0}
                max={120}
                step={0.25}
                onNumber={(minutes) => step(at, { seconds: Math.round(minutes * 60) })}
              />
              <Select
                label={t('prepare.talk.step.size')}
                value={String(one().size) as (typeof sizes)[number]}
                onChoose={(size) => step(at, { size: Number(size) })}
                options={sizes.map((value) => ({ value, label: label(value) }))}
              />
            </div>
            <Tick label={t('prepare.talk.step.each')} on={one().each} onTick={(each) => step(at, { each })} />
            <Show when={plan().steps.length > 1}>
              <Button class="justify-self-start" onClick={() => put({ steps: plan().steps.toSpliced(at, 1) })}>
                {t('prepare.talk.step.remove', { number: at + 1 })}
              </Button>
            </Show>
          </fieldset>
        )}
      </Index>
      <Show when={plan().steps.length < 12}>
        <Button class="justify-self-start" onClick={() => put({ steps: [...plan().steps, newStep()] })}>
          <Plus aria-hidden="true" size={19} /> {t('prepare.talk.step.add')}
        </Button>
      </Show>
    </Part>
  )
}
