import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { forgetDocument, openBrowserCopy } from './local-copy.ts'

test('where IndexedDB is missing, a document opens, closes and is forgotten without a copy', async () => {
  const ydoc = new Y.Doc()
  const copy = openBrowserCopy('board', ydoc)
  await copy.loaded
  ydoc.getText('text').insert(0, 'x')
  copy.close()
  await expect(forgetDocument('board')).resolves.toBeUndefined()
})
