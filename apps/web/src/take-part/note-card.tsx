import { createEffect, createSignal, type JSX, on, Show } from 'solid-js'
import { minutesSeconds, t } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Trash } from '../ui/icons.ts'
import { TextArea } from '../ui/text-area.tsx'
import { kindName } from './kinds.ts'
import type { Observation } from './own-page.ts'
import { useRoom } from './room.ts'

interface NoteCardProps {
  readonly note: Observation
  /** Ask for the words at once: the note was tapped just now. */
  readonly opened?: boolean
  readonly onDelete?: () => void
  /** The words were offered: what others are asked about must not change under them. */
  readonly offered?: boolean
  /** Below the words: what can be done with the note. */
  readonly children?: JSX.Element
}

/** One note: its kind and moment, and its words, which become a field when touched. */
export function NoteCard(props: NoteCardProps) {
  const { view, own } = useRoom()
  const [writing, setWriting] = createSignal(false)
  createEffect(
    on(
      () => props.opened,
      (opened) => setWriting(opened === true),
    ),
  )
  const kind = () => kindName(view(), props.note.kind)
  const moment = () => minutesSeconds(props.note.moment * 1000)
  const writable = () => own()?.writable() === true && props.offered !== true
  const words = (text: string, caret: number) => own()?.wordNote(props.note.id, text, caret)
  return (
    <article class="arrive grid gap-2 rounded-m bg-note-sun px-4 py-3 text-note-ink shadow-1">
      <div class="flex items-center gap-2">
        <p class="flex-1 text-sm">
          <span class="font-bold">{kind()}</span> ·{' '}
          <span class="tabular-nums">
            {t('notes.turn', { turn: props.note.turn })}, {moment()}
          </span>
        </p>
        <Show when={writable() && props.onDelete}>
          <IconButton
            label={t('notes.delete')}
            class="-my-2 -mr-2 text-note-ink hover:not-disabled:text-ink"
            onClick={() => props.onDelete?.()}
          >
            <Trash aria-hidden="true" size={19} />
          </IconButton>
        </Show>
      </div>
      <Show
        when={writing() && writable()}
        fallback={
          <>
            <p class="whitespace-pre-wrap" classList={{ italic: props.note.text === '' }}>
              {props.note.text === '' ? t('notes.no-words') : props.note.text}
            </p>
            <Show when={writable()}>
              <Button look="link" class="-mb-1 justify-self-start" onClick={() => setWriting(true)}>
                {t('notes.edit')}
              </Button>
            </Show>
          </>
        }
      >
        <TextArea
          label={t('notes.words', { kind: kind(), moment: moment() })}
          hideLabel
          value={props.note.text}
          placeholder={t('notes.placeholder')}
          maxlength={1000}
          rows={2}
          ref={(area) => queueMicrotask(() => area.focus())}
          onText={words}
        />
        <Button class="justify-self-start" onClick={() => setWriting(false)}>
          {t('ui.done')}
        </Button>
      </Show>
      {props.children}
    </article>
  )
}
