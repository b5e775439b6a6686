import type { Activity } from '@coreflect/workshop'
import { createEffect, createMemo, on, Show } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { controlClasses, Field } from '../ui/field.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Minus, Plus } from '../ui/icons.ts'
import { CareFields } from './care-fields.tsx'
import { NumberField, Tick, WordsField } from './fields.tsx'
import { LensField } from './lens-field.tsx'
import { MediaFields } from './media-fields.tsx'
import { usePreparing } from './preparing.ts'
import { RoundFields } from './round-fields.tsx'
import { minutesOf, timeField } from './time-words.ts'
import { TypeFields } from './type-fields.tsx'

/** Everything about one block of the day. */
export function BlockEditor(props: { readonly activity: Activity; readonly onClose: () => void }) {
  const preparing = usePreparing()
  const put = (change: Partial<Omit<Activity, 'id'>>, topic: string) =>
    preparing.change(props.activity.id, change, topic)
  const title = () => inWords(props.activity.title) || t('prepare.nameless')
  const stage = () => preparing.stageOf(props.activity.id)
  // A memo: told only when it is another block, not at every letter that is typed into this one.
  const id = createMemo(() => props.activity.id)
  let place: HTMLElement | undefined
  createEffect(
    on(id, () => {
      // Beside the day the form has its own scroll; another block begins at its top.
      if (place?.parentElement instanceof HTMLElement) place.parentElement.scrollTop = 0
      place?.querySelector<HTMLElement>('input')?.focus({ preventScroll: true })
    }),
  )
  return (
    <section
      ref={(element) => {
        place = element
      }}
      aria-label={t('prepare.edit', { title: title() })}
      class="grid min-w-0 gap-5"
      data-editor={props.activity.id}
    >
      <p class="font-semibold text-ink-soft text-sm">{t(`prepare.type.${props.activity.type}`)}</p>
      <Show
        when={stage() === undefined}
        fallback={
          <div class="grid gap-2">
            <p class="font-semibold text-lg">{title()}</p>
            <p class="text-ink-soft">{t(stage() === 'on' ? 'prepare.session.on.text' : 'prepare.session.done.text')}</p>
          </div>
        }
      >
        <WordsField
          label={t('prepare.edit.title')}
          words={props.activity.title}
          onWords={(words) => put({ title: words }, 'title')}
        />
      </Show>
      <Show when={stage() !== 'done'}>
        <div class="grid grid-cols-[minmax(0,1fr)_auto_auto] items-end gap-2">
          <NumberField
            label={t('prepare.edit.minutes')}
            value={props.activity.minutes}
            min={0.5}
            max={600}
            step={0.5}
            onNumber={(minutes) => put({ minutes }, 'minutes')}
          />
          <IconButton
            label={t('prepare.edit.minutes.less')}
            class="mb-0.5"
            onClick={() => put({ minutes: Math.max(0.5, props.activity.minutes - 5) }, 'minutes')}
          >
            <Minus aria-hidden="true" />
          </IconButton>
          <IconButton
            label={t('prepare.edit.minutes.more')}
            class="mb-0.5"
            onClick={() => put({ minutes: props.activity.minutes + 5 }, 'minutes')}
          >
            <Plus aria-hidden="true" />
          </IconButton>
        </div>
      </Show>
      <Show when={stage() === undefined}>
        <WordsField
          label={t('prepare.edit.prompt')}
          words={props.activity.prompt}
          lines={3}
          onWords={(prompt) => put({ prompt }, 'prompt')}
        />
        <TypeFields activity={props.activity} />
        <MediaFields activity={props.activity} />
        <LensField activity={props.activity} />
        <Show when={props.activity.practice}>
          {(practice) => <RoundFields activity={props.activity} practice={practice()} />}
        </Show>
        <PinField activity={props.activity} />
        <Tick
          label={t('prepare.edit.protected')}
          hint={t('prepare.edit.protected.hint')}
          on={props.activity.protected === true}
          onTick={(on) => put({ protected: on ? true : undefined }, 'protected')}
        />
        <CareFields activity={props.activity} />
        <WordsField
          label={t('prepare.edit.notes')}
          hint={t('prepare.edit.notes.hint')}
          words={props.activity.notes}
          lines={3}
          onWords={(notes) => put({ notes: nothing(notes) ? undefined : notes }, 'notes')}
        />
        <WordsField
          label={t('prepare.edit.materials')}
          hint={t('prepare.edit.materials.hint')}
          words={props.activity.materials}
          lines={2}
          onWords={(materials) => put({ materials: nothing(materials) ? undefined : materials }, 'materials')}
        />
      </Show>
      <Button class="justify-self-start" onClick={() => props.onClose()}>
        {t('prepare.block.close')}
      </Button>
    </section>
  )
}

const nothing = (words: { readonly en?: string | undefined; readonly es?: string | undefined }) =>
  (words.en ?? '') === '' && (words.es ?? '') === ''

/** A start that waits for nobody. */
function PinField(props: { readonly activity: Activity }) {
  const preparing = usePreparing()
  const put = (startsAt: number | undefined) => preparing.change(props.activity.id, { startsAt }, 'pin')
  return (
    <div class="flex flex-wrap items-end gap-2">
      <div class="min-w-0 flex-1 basis-40">
        <Field label={t('prepare.edit.pin')} hint={t('prepare.edit.pin.hint')}>
          {(ids) => (
            <input
              type="time"
              id={ids.control}
              aria-describedby={ids.describedBy}
              value={timeField(props.activity.startsAt)}
              onChange={({ currentTarget }) => put(minutesOf(currentTarget.value) ?? undefined)}
              class={controlClasses}
            />
          )}
        </Field>
      </div>
      <Show when={props.activity.startsAt !== undefined}>
        <Button onClick={() => put(undefined)}>{t('prepare.edit.pin.remove')}</Button>
      </Show>
    </div>
  )
}
