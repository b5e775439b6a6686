import { type Lens, type Locale, locales, type Words } from '@coreflect/workshop'
import { createSignal, For, Show } from 'solid-js'
import { inWords, locale, localeNames, t } from '../i18n/index.ts'
import type { ProblemCode } from '../net/api.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Problem } from '../ui/problem.tsx'
import { Segments } from '../ui/segments.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { FrameworkDraft } from './framework-draft.ts'
import { IdeaFields } from './idea-fields.tsx'
import { there, written } from './lens-draft.ts'

interface FrameworkEditorProps {
  readonly draft: FrameworkDraft
  /** Lenses that can belong to it. */
  readonly lenses: readonly Lens[]
  readonly problem: ProblemCode | null
  readonly onSave: (draft: FrameworkDraft) => void
  readonly onBack: () => void
}

/** The words of a method of the host's own: what it is, its principles and tasks, the lenses for it; in one language or two. */
export function FrameworkEditor(props: FrameworkEditorProps) {
  const [draft, setDraft] = createSignal(props.draft)
  const [language, setLanguage] = createSignal<Locale>(locale())
  const [unnamed, setUnnamed] = createSignal(false)
  const change = (part: Partial<FrameworkDraft>) => setDraft((before) => ({ ...before, ...part }))
  const put = (part: 'name' | 'summary' | 'notice', text: string) =>
    change({ [part]: written(draft()[part] as Words, language(), text) })
  const choose = (lens: string, chosen: boolean) =>
    change({ lenses: [...draft().lenses.filter((id) => id !== lens), ...(chosen ? [lens] : [])] })
  return (
    <form
      class="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        setUnnamed(!there(draft().name))
        if (!unnamed()) props.onSave(draft())
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
        value={draft().name[language()] ?? ''}
        maxLength={60}
        onText={(text) => put('name', text)}
      />
      <TextArea
        label={t('facilitate.framework.summary')}
        rows={2}
        value={draft().summary[language()] ?? ''}
        maxLength={600}
        onText={(text) => put('summary', text)}
      />
      <IdeaFields
        kind="principle"
        ideas={draft().principles}
        language={language()}
        onChange={(principles) => change({ principles })}
      />
      <IdeaFields kind="task" ideas={draft().tasks} language={language()} onChange={(tasks) => change({ tasks })} />
      <fieldset class="grid gap-1">
        <legend class="mb-1 font-semibold">{t('facilitate.framework.lenses')}</legend>
        <For each={props.lenses}>
          {(lens) => (
            <label class="flex min-h-11 items-center gap-3">
              <input
                type="checkbox"
                class="size-5 accent-accent"
                checked={draft().lenses.includes(lens.id)}
                onChange={(event) => choose(lens.id, event.currentTarget.checked)}
              />
              {inWords(lens.name)}
            </label>
          )}
        </For>
      </fieldset>
      <TextArea
        label={t('facilitate.framework.notice')}
        hint={t('facilitate.framework.notice.hint')}
        rows={2}
        value={draft().notice[language()] ?? ''}
        maxLength={600}
        onText={(text) => put('notice', text)}
      />
      <Problem code={props.problem} />
      <Show when={unnamed()}>
        <Notice tone="no">{t('facilitate.framework.unnamed')}</Notice>
      </Show>
      <div class="flex flex-wrap justify-end gap-3">
        <Button onClick={() => props.onBack()}>{t('facilitate.lens.back')}</Button>
        <Button type="submit" look="primary">
          {t('facilitate.framework.save')}
        </Button>
      </div>
    </form>
  )
}
