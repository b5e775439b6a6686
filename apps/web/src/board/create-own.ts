import { type Observation, type Own, readOwn, watchOwn } from '@coreflect/board'
import { type Accessor, createMemo, createSignal, onCleanup } from 'solid-js'
import type * as Y from 'yjs'

export interface OwnHold {
  /** Earliest first. */
  readonly observations: Accessor<readonly Observation[]>
  readonly page: Accessor<string>
  readonly takeaway: Accessor<string>
}

/** A person's own document as signals. */
export const createOwn = (ydoc: Y.Doc): OwnHold => {
  const [own, setOwn] = createSignal<Own>(readOwn(ydoc))
  onCleanup(watchOwn(ydoc, () => setOwn(readOwn(ydoc))))
  return {
    observations: createMemo(() => own().observations),
    page: createMemo(() => own().page),
    takeaway: createMemo(() => own().takeaway),
  }
}
