import * as Y from 'yjs'
import { fieldsOf, MADE } from '../fields.ts'
import { entryOf, itemsOf } from '../layout.ts'

/** Each way in which a version of the layout has written items. */
export const FORMS_OF_ITEMS = ['map', 'text'] as const

/** Puts an item with these fields on a board as some version would have written it, whatever the fields are. */
export const putRaw = (
  ydoc: Y.Doc,
  id: string,
  fields: Readonly<Record<string, unknown>>,
  form: (typeof FORMS_OF_ITEMS)[number] = 'text',
): void => {
  const entry = form === 'map' ? new Y.Map<unknown>(Object.entries(fields)) : new Y.Text()
  if (entry instanceof Y.Text) entry.setAttribute(MADE, fields)
  itemsOf(ydoc).set(id, entry)
}

/** Every field of an item but its text, as it now counts; empty for an unknown id. */
export const rawFields = (ydoc: Y.Doc, id: string): Readonly<Record<string, unknown>> => {
  const entry = entryOf(ydoc, id)
  if (entry === null) return {}
  const { text: _, ...own } = entry instanceof Y.Text ? entry.getAttributes() : entry.toJSON()
  const { [MADE]: __, ...set } = own
  return { ...Object(fieldsOf(ydoc, id)?.own(MADE)), ...set }
}
