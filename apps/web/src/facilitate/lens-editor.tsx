import { type Locale, locales, type Words } from '@coreflect/workshop'
import { createSignal, Index, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { locale, localeNames, t } from '../i18n/index.ts'
import type { ProblemCode } from '../net/api.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Plus, Trash } from '../ui/icons.ts'
import { Problem } from '../ui/problem.tsx'
import { Segments } from '../ui/segments.tsx'
import { TextField } from '../ui/text-field.tsx'
import { emptyTag, type LensDraft, mostTags, written } from './lens-draft.ts'

interface LensEditorProps {
  readonly draft: LensDraft
  readonly problem: ProblemCode | null
  /** What keeping it is called, where nothing is looked through it at once. */
  readonly go?: string | undefined
  readonly onSave: (draft: LensDraft) => void
  readonly onBack: () => void
}

/** A lens of the host's own: its name, and up to eight things to notice, each with one line about it; in one language or two. */
export function LensEditor(props: LensEditorProps) {
  const { draft: first } = props
  const [draft, setDraft] = createStore({
    id: first.id,
    name: { ...first.name } as Words,
    counts: first.counts,
    tags: first.tags.map((tag) => ({ ...tag })),
  })
  const [language, setLanguage] = createSignal<Locale>(locale())
  const tag = (at: number, part: 'label' | 'hint', text: string) =>
    setDraft('tags', at, (one) => ({ [part]: written(one[part], language(), text) }))
  return (
    <form
      class="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        props.onSave(draft)
      }}
    >
      <Segments<Locale>
        label={t('facilitate.lens.language')}
        value={language()}
        onChoose={setLanguage}
        options={locales.map((value) => ({ value, label: localeNames[value], lang: value }))}
      />
      <p class="-mt-3 text-ink-soft text-sm">{t('facilitate.lens.language.hint')}</p>
      <TextField
        label={t('facilitate.lens.name')}
        hint={t('facilitate.lens.name.hint')}
        value={draft.name[language()] ?? ''}
        maxLength={40}
        onText={(text) => setDraft('name', (name) => written(name, language(), text))}
      />
      <Segments<'plain' | 'tally'>
        label={t('facilitate.lens.form')}
        value={draft.counts ? 'tally' : 'plain'}
        onChoose={(form) => setDraft('counts', form === 'tally')}
        options={(['plain', 'tally'] as const).map((value) => ({ value, label: t(`facilitate.lens.form.${value}`) }))}
      />
      <Index each={draft.tags}>
        {(one, at) => (
          <fieldset class="grid gap-3 rounded-m border border-line p-4">
            <legend class="px-1 font-semibold">{t('facilitate.lens.tag', { number: at + 1 })}</legend>
            <div class="flex items-end gap-2">
              <div class="min-w-0 flex-1">
                <TextField
                  label={t('facilitate.lens.tag.label')}
                  value={one().label[language()] ?? ''}
                  maxLength={30}
                  onText={(text) => tag(at, 'label', text)}
                />
              </div>
              <Show when={draft.tags.length > 1}>
                <IconButton
                  label={t('facilitate.lens.tag.remove', { number: at + 1 })}
                  onClick={() => setDraft('tags', (tags) => tags.filter((_, i) => i !== at))}
                >
                  <Trash aria-hidden="true" size={19} />
                </IconButton>
              </Show>
            </div>
            <TextField
              label={t('facilitate.lens.tag.hint')}
              value={one().hint[language()] ?? ''}
              maxLength={90}
              onText={(text) => tag(at, 'hint', text)}
            />
          </fieldset>
        )}
      </Index>
      <Show when={draft.tags.length < mostTags}>
        <Button class="justify-self-start" onClick={() => setDraft('tags', (tags) => [...tags, { ...emptyTag }])}>
          <Plus aria-hidden="true" size={19} /> {t('facilitate.lens.tag.add')}
        </Button>
      </Show>
      <Problem code={props.problem} />
      <div class="flex flex-wrap justify-end gap-3">
        <Button onClick={() => props.onBack()}>{t('facilitate.lens.back')}</Button>
        <Button type="submit" look="primary">
          {props.go ?? t('facilitate.lens.save')}
        </Button>
      </div>
    </form>
  )
}
