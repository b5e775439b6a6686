import type { Lens } from '@coreflect/workshop'
import { tellsStory } from '@coreflect/workshop'
import { Index, Show } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import type { Observation } from '../take-part/own-page.ts'
import { useRoom } from '../take-part/room.ts'
import { TextArea } from '../ui/text-area.tsx'
import { type ReplyParts, replyParts, replyText } from './reply.ts'

interface NoteWordsProps {
  readonly note: Observation
  readonly lens: Lens | undefined
  /** What the field is called: the kind and its moment. */
  readonly label: string
  /** Take the focus at once: somebody asked for the field. A tap on a kind does not, so that no keyboard covers the buttons. */
  readonly begin: boolean
}

/** The field for a note's words, or three where its lens takes a reply apart; and a gentle hint where it seems to be a story. */
export function NoteWords(props: NoteWordsProps) {
  const { own } = useRoom()
  const write = (text: string, caret?: number) => own()?.wordNote(props.note.id, text, caret)
  const focus = (area: HTMLTextAreaElement) => {
    if (props.begin) queueMicrotask(() => area.focus())
  }
  const hint = () => (props.note.about !== 'story' && tellsStory(props.note.text) ? t('noting.story') : '')
  const kinds = () => (props.lens?.form === 'reply' ? props.lens.kinds : [])
  const writePart = (part: number, text: string) => {
    const parts = replyParts(props.note.text).map((one, i) => (i === part ? text : one))
    write(replyText(parts as unknown as ReplyParts))
  }
  return (
    <>
      <Show
        when={kinds().length > 0}
        fallback={
          <TextArea
            label={props.label}
            hideLabel
            value={props.note.text}
            placeholder={t('notes.placeholder')}
            maxlength={1000}
            rows={2}
            ref={focus}
            onText={write}
          />
        }
      >
        <Index each={kinds()}>
          {(kind, part) => (
            <TextArea
              label={inWords(kind().name)}
              value={replyParts(props.note.text)[part] ?? ''}
              placeholder={inWords(kind().hint)}
              maxlength={320}
              rows={1}
              ref={(area) => part === 0 && focus(area)}
              onText={(text) => writePart(part, text)}
            />
          )}
        </Index>
      </Show>
      <div role="status" class="hush">
        <Show when={hint()}>
          <p class="rounded-m bg-surface px-3 py-2 text-ink text-sm">{hint()}</p>
        </Show>
      </div>
    </>
  )
}
