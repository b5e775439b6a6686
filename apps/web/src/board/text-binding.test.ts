import { addNote, editText, itemText, moveItems, NOTE_COLORS, recolor } from '@coreflect/board'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { bindText } from './text-binding.ts'

/** As much of a text area as the binding touches; there is no page here. */
class Field extends EventTarget {
  value = ''
  selectionStart = 0
  selectionEnd = 0
  selectionDirection = 'none'
  scrollTop = 0
  readonly ownerDocument = { activeElement: this }
  setSelectionRange(start: number, end: number): void {
    this.selectionStart = start
    this.selectionEnd = end
  }
  /** Types at the caret, as a browser would: the value first, then the event. */
  type(words: string): void {
    this.change(words)
    this.dispatchEvent(new Event('input'))
  }
  change(words: string): void {
    this.value = this.value.slice(0, this.selectionStart) + words + this.value.slice(this.selectionEnd)
    this.setSelectionRange(this.selectionStart + words.length, this.selectionStart + words.length)
  }
}

const open = (text: string) => {
  const ydoc = new Y.Doc()
  const [me, other] = [{}, {}]
  addNote(ydoc, me, { id: 'n', p: [0, 0], color: NOTE_COLORS[0], text }, Math.random)
  const shared = itemText(ydoc, 'n')
  if (shared === null) throw new Error('The note has a text.')
  const field = new Field()
  const steps: string[] = []
  const letGo = bindText(field as unknown as HTMLTextAreaElement, shared, {
    write: (edit) => editText(ydoc, me, 'n', edit),
    undo: () => steps.push('undo'),
    redo: () => steps.push('redo'),
  })
  const elsewhere = (at: number, remove: number, insert: string) => editText(ydoc, other, 'n', { at, remove, insert })
  return { ydoc, field, shared, letGo, elsewhere, steps }
}

test('what is typed is inserted where the caret is, also among equal letters', () => {
  const { field, shared } = open('aaa')
  const seen: unknown[] = []
  shared.observe((event) => seen.push(event.delta))
  field.setSelectionRange(1, 1)
  field.type('a')
  expect(seen).toEqual([[{ retain: 1 }, { insert: 'a' }]])
  expect(field.selectionStart).toBe(2)
})

test('what others write comes in around the caret and the selection', () => {
  const { field, elsewhere } = open('one two three')
  field.setSelectionRange(4, 7)
  elsewhere(0, 0, 'zero ')
  elsewhere(18, 0, ' four')
  expect(field.value).toBe('zero one two three four')
  expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe('two')
})

test('a note that others move or colour leaves the field of whoever writes in it alone', () => {
  const { ydoc, field } = open('hello')
  field.setSelectionRange(5, 5)
  let touched = 0
  field.setSelectionRange = () => {
    touched += 1
  }
  moveItems(ydoc, {}, ['n'], [10, 10])
  recolor(ydoc, {}, ['n'], 'sky')
  expect([touched, field.value]).toEqual([0, 'hello'])
})

test('while an input method composes the field is left alone, and both texts are kept at its end', () => {
  const { field, shared, elsewhere } = open('hello')
  field.setSelectionRange(5, 5)
  field.dispatchEvent(new Event('compositionstart'))
  field.type('に')
  elsewhere(0, 2, 'HE')
  expect(field.value).toBe('helloに')
  expect(shared.toString()).toBe('HEllo')
  field.setSelectionRange(5, 6)
  field.change('日本')
  field.dispatchEvent(new Event('compositionend'))
  expect(shared.toString()).toBe('HEllo日本')
  expect(field.value).toBe('HEllo日本')
  expect(field.selectionStart).toBe(7)
})

test('a composition that is cut off is kept', () => {
  const { field, shared, letGo } = open('a')
  field.setSelectionRange(1, 1)
  field.dispatchEvent(new Event('compositionstart'))
  field.type('が')
  letGo()
  expect(shared.toString()).toBe('aが')
})

test('a write that is refused leaves the field as the document is', () => {
  const text = new Y.Doc().getText()
  text.insert(0, 'agreed')
  const field = new Field()
  bindText(field as unknown as HTMLTextAreaElement, text, { write: () => false })
  field.setSelectionRange(6, 6)
  field.type('!')
  expect(field.value).toBe('agreed')
})

test('the keys of undo and redo are ours also when the browser has nothing to take back', () => {
  const { field, steps } = open('one')
  const press = (key: string, held: { ctrlKey?: boolean; metaKey?: boolean; shiftKey?: boolean }) => {
    const event = Object.assign(new Event('keydown', { cancelable: true }), { key, ...held })
    field.dispatchEvent(event)
    return event.defaultPrevented
  }
  expect([
    press('z', { ctrlKey: true }),
    press('Z', { metaKey: true, shiftKey: true }),
    press('y', { ctrlKey: true }),
  ]).toEqual([true, true, true])
  expect([press('z', {}), press('b', { ctrlKey: true })]).toEqual([false, false])
  expect(steps).toEqual(['undo', 'redo', 'redo'])
})
