import { editOwn, type Origin, type OwnPlace, ownText } from '@coreflect/board'
import { createMemo, Show } from 'solid-js'
import type * as Y from 'yjs'
import { SharedText, type SharedTextProps } from './shared-text.tsx'

interface OwnTextProps extends Omit<SharedTextProps, 'text' | 'binding'> {
  readonly ydoc: Y.Doc
  readonly place: OwnPlace
}

/** A field for a text of a person's own document: the private page, the takeaway, or the words of one observation. */
export function OwnText(props: OwnTextProps) {
  const origin: Origin = {}
  const text = createMemo(() => ownText(props.ydoc, props.place))
  return (
    <Show when={text()}>
      {(found) => (
        <SharedText
          {...props}
          text={found()}
          binding={{ write: (edit) => editOwn(props.ydoc, origin, props.place, edit) }}
        />
      )}
    </Show>
  )
}
