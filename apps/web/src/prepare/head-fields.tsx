import { type DraftHead, headOf, usualStart, type Words, withHead } from '@coreflect/workshop'
import { Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { controlClasses, Field } from '../ui/field.tsx'
import { NumberField, WordsField } from './fields.tsx'
import { newId } from './new-id.ts'
import { usePreparing } from './preparing.ts'
import { minutesOf, timeField } from './time-words.ts'

/** What stands above the day: its name, what it is, for how many, when it begins. */
export function HeadFields() {
  const { draft, held } = usePreparing()
  const put = (change: Partial<DraftHead>, topic: string) =>
    held.change((now) => withHead(now, { ...headOf(now), ...change }), `head/${topic}`)
  const people = (change: Partial<DraftHead['people']>) => {
    const { from, to } = { ...draft().people, ...change }
    put({ people: { from, to: Math.max(from, to) } }, 'people')
  }
  const programmed = (title: Words) => {
    const { programme } = draft()
    const nothing = Object.values(title).every((text) => (text ?? '') === '')
    put(
      { programme: nothing ? undefined : { id: programme?.id ?? newId(), part: programme?.part ?? 1, title } },
      'programme',
    )
  }
  return (
    <div class="grid gap-5">
      <WordsField label={t('prepare.name')} words={draft().title} onWords={(title) => put({ title }, 'title')} />
      <WordsField
        label={t('prepare.summary')}
        words={draft().summary}
        lines={2}
        onWords={(summary) => put({ summary }, 'summary')}
      />
      <div class="grid grid-cols-2 items-end gap-3 sm:grid-cols-3">
        <NumberField
          label={t('prepare.people.from')}
          value={draft().people.from}
          min={2}
          max={500}
          onNumber={(from) => people({ from })}
        />
        <NumberField
          label={t('prepare.people.to')}
          value={draft().people.to}
          min={2}
          max={500}
          onNumber={(to) => people({ to })}
        />
        <div class="max-sm:col-span-2">
          <Field label={t('prepare.starts')}>
            {(ids) => (
              <input
                type="time"
                id={ids.control}
                value={timeField(draft().startsAt ?? usualStart)}
                onChange={({ currentTarget }) =>
                  put({ startsAt: minutesOf(currentTarget.value) ?? usualStart }, 'start')
                }
                class={controlClasses}
              />
            )}
          </Field>
        </div>
      </div>
      <p class="-mt-2 text-ink-soft text-sm">{t('prepare.starts.hint')}</p>
      <div class="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_12rem]">
        <WordsField
          label={t('prepare.programme')}
          hint={t('prepare.programme.hint')}
          words={draft().programme?.title}
          onWords={programmed}
        />
        <Show when={draft().programme}>
          {(programme) => (
            <NumberField
              label={t('prepare.programme.part')}
              value={programme().part}
              min={1}
              max={60}
              onNumber={(part) => put({ programme: { ...programme(), part } }, 'part')}
            />
          )}
        </Show>
      </div>
    </div>
  )
}
