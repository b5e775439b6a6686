import { caretAt, caretIndex } from '@coreflect/board'
import { createEffect, createMemo, For, onCleanup, onMount } from 'solid-js'
import type * as Y from 'yjs'
import { classNames } from '../ui/class-names.ts'
import type { Peer } from './awareness.ts'
import './carets.css'
import { ground } from './colors.ts'
import type { BoardHold } from './create-board.ts'
import { createText } from './create-text.ts'
import { pen } from './drawing/pens.ts'

export interface CaretsProps {
  readonly hold: BoardHold
  readonly id: string
  readonly text: Y.Text
}

interface Placed {
  readonly peer: Peer
  readonly from: number
  readonly to: number
  readonly head: number
}

/** Says where one's own caret is in the field that it lies over, as long as there is somebody to see it. */
const tellCaret = ({ hold, text }: CaretsProps, field: HTMLTextAreaElement): void => {
  const tell = (): void => {
    if (document.activeElement !== field || hold.presence.peers().length === 0) return
    const { selectionStart, selectionEnd, selectionDirection } = field
    const ends = [caretAt(text, selectionStart), caretAt(text, selectionEnd)] as const
    hold.presence.tell({ caret: selectionDirection === 'backward' ? [ends[1], ends[0]] : ends })
  }
  document.addEventListener('selectionchange', tell)
  field.addEventListener('input', tell)
  createEffect(tell)
  onCleanup(() => {
    document.removeEventListener('selectionchange', tell)
    hold.presence.tell({ caret: null })
  })
}

/** The carets of those who write in the same text, and what they have marked. Says nothing to a screen reader, which is told who writes. */
export function Carets(props: CaretsProps) {
  let layer!: HTMLSpanElement
  const words = createMemo(() => createText(props.text))
  const placed = createMemo((): readonly Placed[] => {
    const length = words()().length
    return props.hold.presence.peers().flatMap((peer) => {
      if (peer.editing !== props.id || peer.caret === null) return []
      const [anchor, head] = peer.caret.map((caret) => caretIndex(props.text, caret))
      if (typeof anchor !== 'number' || typeof head !== 'number') return []
      return [{ peer, from: Math.min(anchor, head), to: Math.min(length, Math.max(anchor, head)), head }]
    })
  }, [])
  /** The text, cut wherever a caret stands or something marked begins or ends. */
  const pieces = createMemo(() => {
    const all = words()()
    const cuts = [...new Set([0, ...placed().flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b)
    return cuts.map((at, index) => ({
      words: all.slice(at, cuts[index + 1]),
      heads: placed().flatMap(({ peer, head }) => (head === at ? [peer] : [])),
      isMarked: placed().some(({ from, to }) => from <= at && at < to),
    }))
  })
  onMount(() => {
    const field = layer.parentElement?.querySelector('textarea')
    if (field) tellCaret(props, field)
  })
  return (
    <span ref={layer} class="carets" dir="auto" aria-hidden="true">
      <For each={pieces()}>
        {(piece) => (
          <>
            <For each={piece.heads}>
              {(peer) => (
                <span class={classNames('caret', pen[peer.color])}>
                  <span class={classNames('caret-name', ground[peer.color])}>{peer.name}</span>
                </span>
              )}
            </For>
            <span class={piece.isMarked ? 'caret-marked' : undefined}>{piece.words}</span>
          </>
        )}
      </For>
      {'\u200b'}
    </span>
  )
}
