import { type Locale, mostIdeas, type Words } from '@coreflect/workshop'
import { Index, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Plus, Trash } from '../ui/icons.ts'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { emptyIdea, type IdeaDraft } from './framework-draft.ts'
import { written } from './lens-draft.ts'

interface IdeaFieldsProps {
  readonly kind: 'principle' | 'task'
  readonly ideas: readonly IdeaDraft[]
  readonly language: Locale
  readonly onChange: (ideas: readonly IdeaDraft[]) => void
}

/** The principles of a framework, or its tasks, while they are being written. */
export function IdeaFields(props: IdeaFieldsProps) {
  const put = (at: number, part: 'name' | 'text', text: string) =>
    props.onChange(props.ideas.map((idea, i) => (i === at ? { ...idea, [part]: inLanguage(idea[part], text) } : idea)))
  const inLanguage = (words: Words, text: string) => written(words, props.language, text)
  return (
    <>
      <Index each={props.ideas}>
        {(idea, at) => (
          <fieldset class="grid gap-3 rounded-m border border-line p-4">
            <legend class="px-1 font-semibold">{t(`facilitate.framework.${props.kind}`, { number: at + 1 })}</legend>
            <div class="flex items-end gap-2">
              <div class="min-w-0 flex-1">
                <TextField
                  label={t('facilitate.framework.idea.name')}
                  value={idea().name[props.language] ?? ''}
                  maxLength={60}
                  onText={(text) => put(at, 'name', text)}
                />
              </div>
              <IconButton
                label={t(`facilitate.framework.${props.kind}.remove`, { number: at + 1 })}
                onClick={() => props.onChange(props.ideas.filter((_, i) => i !== at))}
              >
                <Trash aria-hidden="true" size={19} />
              </IconButton>
            </div>
            <TextArea
              label={t('facilitate.framework.idea.text')}
              rows={2}
              value={idea().text[props.language] ?? ''}
              maxLength={600}
              onText={(text) => put(at, 'text', text)}
            />
          </fieldset>
        )}
      </Index>
      <Show when={props.ideas.length < mostIdeas}>
        <Button class="justify-self-start" onClick={() => props.onChange([...props.ideas, emptyIdea])}>
          <Plus aria-hidden="true" size={19} /> {t(`facilitate.framework.${props.kind}.add`)}
        </Button>
      </Show>
    </>
  )
}
