import { createEffect, createSignal, type JSX, on, Show } from 'solid-js'
import { minutesSeconds, t } from '../i18n/index.ts'
import { kindName } from '../take-part/kinds.ts'
import type { Observation } from '../take-part/own-page.ts'
import { useRoom } from '../take-part/room.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Trash } from '../ui/icons.ts'
import { NoteWords } from './note-words.tsx'
import { lensOf } from './place.ts'

interface NoteCardProps {
  readonly note: Observation
  /** Offer the field for its words at once: the note was tapped just now. */
  readonly opened?: boolean
  readonly onDelete?: () => void
  /** The words were shown or offered: what others read or are asked about must not change under them. */
  readonly given?: boolean
  /** Below the words: what can be done with the note. */
  readonly children?: JSX.Element
}

/** One note: its kind and moment, and its words, which become a field when touched. */
export function NoteCard(props: NoteCardProps) {
  const { view, own } = useRoom()
  const [writing, setWriting] = createSignal<'no' | 'offered' | 'asked'>('no')
  createEffect(
    on(
      () => props.opened,
      (opened) => setWriting(opened === true ? 'offered' : 'no'),
    ),
  )
  const lens = () => lensOf(view(), props.note.kind)
  const kind = () => (lens()?.form === 'reply' ? t('noting.reply') : kindName(view(), props.note.kind))
  const moment = () => minutesSeconds(props.note.moment * 1000)
  const writable = () => own()?.writable() === true && props.given !== true
  return (
    <article class="arrive grid gap-2 rounded-m bg-note-sun px-4 py-3 text-note-ink shadow-1">
      <div class="flex items-center gap-2">
        <p class="flex-1 text-sm">
          <span class="font-bold">{kind()}</span> ·{' '}
          <span class="tabular-nums">
            <Show when={props.note.turn > 0}>{t('notes.turn', { turn: props.note.turn })}, </Show>
            {moment()}
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
        when={writing() !== 'no' && writable()}
        fallback={
          <>
            <p class="whitespace-pre-wrap" classList={{ italic: props.note.text === '' }}>
              {props.note.text === '' ? t('notes.no-words') : props.note.text}
            </p>
            <Show when={writable()}>
              <Button look="link" class="-mb-1 justify-self-start" onClick={() => setWriting('asked')}>
                {props.note.text === '' ? t('noting.words.add') : t('notes.edit')}
              </Button>
            </Show>
          </>
        }
      >
        <NoteWords
          note={props.note}
          lens={lens()}
          label={t('notes.words', { kind: kind(), moment: moment() })}
          begin={writing() === 'asked'}
        />
        <Button class="justify-self-start" onClick={() => setWriting('no')}>
          {t('ui.done')}
        </Button>
      </Show>
      {props.children}
    </article>
  )
}
