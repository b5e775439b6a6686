import type { Words } from '@coreflect/workshop'
import { Index, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Plus, Trash } from '../ui/icons.ts'
import { Part, WordsField } from './fields.tsx'
import { usePreparing } from './preparing.ts'

interface LineFieldsProps {
  readonly title: string
  readonly lines: readonly Words[]
  readonly most: number
  readonly onLines: (lines: readonly Words[]) => void
}

/** Lines of words, one after another. */
export function LineFields(props: LineFieldsProps) {
  const { language } = usePreparing()
  return (
    <Part title={props.title}>
      <Index each={props.lines}>
        {(line, at) => (
          <div class="flex items-end gap-2">
            <div class="min-w-0 flex-1">
              <WordsField
                label={t('prepare.line.nth', { number: at + 1 })}
                words={line()}
                onWords={(words) => props.onLines(props.lines.with(at, words))}
              />
            </div>
            <IconButton
              label={t('prepare.line.remove', { number: at + 1 })}
              onClick={() => props.onLines(props.lines.toSpliced(at, 1))}
            >
              <Trash aria-hidden="true" size={19} />
            </IconButton>
          </div>
        )}
      </Index>
      <Show when={props.lines.length < props.most}>
        <Button class="justify-self-start" onClick={() => props.onLines([...props.lines, { [language()]: '' }])}>
          <Plus aria-hidden="true" size={19} /> {t('prepare.line.add')}
        </Button>
      </Show>
    </Part>
  )
}
