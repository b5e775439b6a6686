import { addTheme, dissolveTheme, editText, itemText, moveToTheme, type Origin, readDebrief } from '@coreflect/board'
import { type Accessor, batch, createEffect, createMemo, createSignal, on } from 'solid-js'
import type * as Y from 'yjs'
import { chance, newId } from './chance.ts'
import { createDots, type DotsHold } from './create-dots.ts'
import { createItems, type Items } from './create-items.ts'
import { createUndoHold, type UndoHold } from './create-undo.ts'
import type { DebriefRoom } from './debrief-room.ts'
import { wordsOf } from './item-words.ts'
import type { TextBinding } from './text-binding.ts'
import type { Say } from './words.ts'

/** A debrief by ids, so that what is drawn stays while its words change. */
export interface DebriefShape {
  readonly themes: readonly { readonly id: string; readonly cards: readonly string[] }[]
  readonly rounds: readonly { readonly round: number; readonly cards: readonly string[] }[]
  /** Notes that lie in no theme. */
  readonly rest: readonly string[]
}

export interface DebriefHold {
  readonly t: Say
  readonly items: Items
  readonly shape: Accessor<DebriefShape>
  /** The session around the board. */
  readonly room: DebriefRoom
  readonly dots: DotsHold
  readonly mayWrite: Accessor<boolean>
  readonly undo: UndoHold
  /** A theme that was just made here and waits for its name. */
  readonly fresh: Accessor<string | null>
  readonly addTheme: () => string | null
  readonly dissolve: (theme: string) => void
  readonly move: (card: string, theme: string | null) => void
  /** Makes one theme of these cards, as one step. */
  readonly gather: (cards: readonly string[]) => void
  readonly back: () => void
  readonly again: () => void
  readonly textOf: (id: string) => Y.Text | null
  readonly binding: (id: string) => TextBinding
  readonly titleOf: (theme: string) => string
  readonly said: Accessor<string>
}

interface DebriefSetting {
  readonly ydoc: Y.Doc
  readonly right: () => 'write' | 'read'
  readonly room: DebriefRoom
  readonly t: Say
}

const idsOf = (items: readonly { readonly id: string }[]): readonly string[] => items.map((item) => item.id)

/**
 * The debrief's shape as a signal, for those who write and those who look. What was taken back is not in it, even before the
 * board itself has let go of it [C6].
 */
export const createShape = (items: Items, room: DebriefRoom): Accessor<DebriefShape> => {
  const withdrawn = createMemo(() => new Set(room.view().withdrawn))
  return createMemo(() => {
    const { themes, rounds, rest } = readDebrief(items.arranged().filter(({ id }) => !withdrawn().has(id)))
    return {
      themes: themes.map(({ frame, cards }) => ({ id: frame.id, cards: idsOf(cards) })),
      rounds: rounds.map(({ round, cards }) => ({ round, cards: idsOf(cards) })),
      rest: idsOf(rest),
    }
  })
}

/** One open debrief: its shape, and everything that can be done with it, each as one undoable step. */
export const createDebrief = ({ ydoc, right, room, t }: DebriefSetting): DebriefHold => {
  const origin: Origin = {}
  const items = createItems(ydoc)
  const undo = createUndoHold(ydoc, origin)
  // An undo could bring a card back that somebody has taken back meanwhile: one's earlier steps are let go of.
  createEffect(on(() => room.view().withdrawn.length, undo.clear, { defer: true }))
  const mayWrite = createMemo(() => right() === 'write')
  const [fresh, setFresh] = createSignal<string | null>(null)
  const [said, setSaid] = createSignal('')
  const say = (words: string) => setSaid((now) => (now === words ? `${words}\u00a0` : words))
  const titleOf = (theme: string): string => {
    const item = items.item(theme)
    return item === null ? t('board.debrief.no-theme') : wordsOf(t, item)
  }
  const step = (does: () => boolean, words: () => string): void => {
    if (!mayWrite()) return
    undo.cut()
    if (batch(does)) say(words())
    undo.cut()
  }
  return {
    t,
    items,
    shape: createShape(items, room),
    room,
    dots: createDots(room),
    mayWrite,
    undo,
    fresh,
    addTheme: () => {
      if (!mayWrite()) return null
      const id = newId()
      undo.cut()
      batch(() => {
        setFresh(id)
        addTheme(ydoc, origin, { id, title: '' }, chance)
      })
      undo.cut()
      return id
    },
    dissolve: (theme) =>
      step(
        () => dissolveTheme(ydoc, origin, theme),
        () => t('board.debrief.dissolved'),
      ),
    move: (card, theme) =>
      step(
        () => moveToTheme(ydoc, origin, card, theme),
        () => t('board.debrief.moved', { theme: theme === null ? t('board.debrief.no-theme') : titleOf(theme) }),
      ),
    gather: (cards) => {
      const id = newId()
      step(
        () => {
          setFresh(id)
          addTheme(ydoc, origin, { id, title: '' }, chance)
          for (const card of cards) moveToTheme(ydoc, origin, card, id)
          return true
        },
        () => t('plenary.suggest.taken', { count: cards.length }),
      )
    },
    back: () => {
      undo.undo()
      say(t('board.said.undone'))
    },
    again: () => {
      undo.redo()
      say(t('board.said.redone'))
    },
    textOf: (id) => itemText(ydoc, id),
    binding: (id) => ({
      write: (edit) => mayWrite() && editText(ydoc, origin, id, edit),
      undo: undo.undo,
      redo: undo.redo,
    }),
    titleOf,
    said,
  }
}
