import { runsLeft } from '@coreflect/board'
import { createEffect, createMemo, createSignal, type JSX, onCleanup, onMount } from 'solid-js'
import type * as Y from 'yjs'
import { classNames } from '../ui/class-names.ts'
import './shared-text.css'
import { createText } from './create-text.ts'
import { bindText, type TextBinding } from './text-binding.ts'

export interface SharedTextProps {
  readonly text: Y.Text
  readonly binding: TextBinding
  readonly label: string
  readonly hint?: string
  readonly class?: string
  /** Where it stands, if it has a place of its own. */
  readonly place?: { readonly left?: string; readonly top?: string }
  /** Enter leaves instead of breaking the line. */
  readonly oneLine?: boolean
  /** Takes the focus as soon as it is there, with the caret at the end. In a list its line comes into view; on a canvas the camera sees to that. */
  readonly begin?: boolean
  /** What lies over the words, such as the carets of others. */
  readonly children?: JSX.Element
  /** Called when it is left: by Escape (`key`), or by going elsewhere (`away`). */
  readonly onLeave?: (how: 'key' | 'away') => void
}

const LONGEST = 10_000

/** A text area that several people write in at once and that is as high as its text. */
export function SharedText(props: SharedTextProps) {
  let field!: HTMLTextAreaElement
  /** What an input method is composing is in the field only, and needs its room as well. */
  const [composed, setComposed] = createSignal<string | null>(null)
  const written = createMemo(() => createText(props.text))

  onMount(() => {
    createEffect(() => onCleanup(bindText(field, props.text, props.binding)))
    if (props.begin !== true) return
    field.focus({ preventScroll: true })
    field.closest('[data-line]')?.scrollIntoView({ block: 'nearest' })
    field.setSelectionRange(field.value.length, field.value.length)
  })

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return
    const leaves = event.key === 'Escape' || (props.oneLine === true && event.key === 'Enter')
    if (!leaves || props.onLeave === undefined) return
    event.preventDefault()
    event.stopPropagation()
    props.onLeave('key')
  }
  const shown = () => composed() ?? written()()
  return (
    <span
      class={classNames('shared-text', props.class)}
      dir={shown() === '' ? undefined : runsLeft(shown()) ? 'rtl' : 'ltr'}
      style={{ ...props.place }}
    >
      {/* Lies under the field with the same words and gives it its height, so that no text is measured. */}
      <span class="shared-text-twin" aria-hidden="true">
        {`${shown()}\u200b`}
      </span>
      <textarea
        ref={field}
        rows={1}
        maxLength={LONGEST}
        aria-label={props.label}
        placeholder={props.hint}
        spellcheck={true}
        onKeyDown={onKeyDown}
        onBlur={() => props.onLeave?.('away')}
        onInput={(event) => setComposed(event.isComposing ? field.value : null)}
        onCompositionEnd={() => setComposed(null)}
      />
      {props.children}
    </span>
  )
}
