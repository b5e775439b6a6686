import { diffText, editGroupLine, groupLine } from '@coreflect/board'
import { Show } from 'solid-js'
import { createText } from '../board/create-text.ts'
import { t } from '../i18n/index.ts'
import { holdDocument } from '../net/document.ts'
import { mayKeepCopy } from '../net/tend-copies.ts'
import { useRoom } from '../take-part/room.ts'
import { Button } from '../ui/button.tsx'
import { Saved } from '../ui/saved.tsx'
import { TextArea } from '../ui/text-area.tsx'

interface LineDraftProps {
  /** The document of the group's board, which the line is written in. */
  readonly doc: string
  readonly round: number
  readonly onHandOver: (text: string) => void
  readonly onPass: () => void
}

/** The line while the group writes it: everyone types in the same field. */
export function LineDraft(props: LineDraftProps) {
  const { session, token } = useRoom()
  const { doc, round } = props
  const held = holdDocument(doc, { token, copy: mayKeepCopy(session, doc, 'write') })
  const line = groupLine(held.ydoc, round)
  const text = createText(line)
  const write = (next: string, caret: number) => {
    const edit = diffText(line.toString(), next.replace(/\n/g, ' '), caret)
    if (edit !== null) editGroupLine(held.ydoc, {}, round, edit)
  }
  return (
    <>
      <TextArea
        label={t('noting.line.label')}
        value={text()}
        placeholder={t('noting.line.hint')}
        maxlength={300}
        rows={2}
        onText={write}
      />
      <Show when={text() !== ''}>
        <Saved state={held.saved()} />
      </Show>
      <div class="flex flex-wrap gap-2">
        <Button
          look="primary"
          disabled={text().trim() === ''}
          onClick={() => props.onHandOver(text().trim().slice(0, 300))}
        >
          {t('noting.line.send')}
        </Button>
        <Button onClick={() => props.onPass()}>{t('noting.line.pass')}</Button>
      </div>
    </>
  )
}
