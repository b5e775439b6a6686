import { forgetDocument, openBrowserCopy, openDocument, type Presence } from '@coreflect/sync/provider'
import { type Accessor, createSignal, onCleanup } from 'solid-js'
import * as Y from 'yjs'
import { finalProblem } from './live-message.ts'
import { hasNetwork } from './online.ts'
import type { ProblemCode } from './reply.ts'

/** `saved` is durable on the server; `saving` on its way; `waiting` kept on this device until there is a connection. */
export type SavedState = 'saved' | 'saving' | 'waiting'

/** A document that a screen holds open. */
export interface HeldDocument {
  readonly ydoc: Y.Doc
  readonly presence: Presence
  /** What became of what was written here. */
  readonly saved: Accessor<SavedState>
  /** Has this connection brought the whole document? */
  readonly synced: Accessor<boolean>
  /** Why the server will not let us in any more; null while it does. */
  readonly problem: Accessor<ProblemCode | null>
}

interface HoldOptions {
  /** A person's, screen's or keepsake's token; facilitators come by their cookie. */
  readonly token?: string | undefined
  /** Keep a copy on this device, so that it opens and can be written without a connection. */
  readonly copy: boolean
}

/** Holds a document open for as long as the owner of this call lives. A copy of one that was deleted is deleted as well [K2]. */
export function holdDocument(doc: string, { token = '', copy }: HoldOptions): HeldDocument {
  const ydoc = new Y.Doc()
  const url = new URL('/sync', location.href)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  const open = openDocument({ url: url.href, doc, token, ydoc, ...(copy ? { store: openBrowserCopy } : {}) })
  const [status, setStatus] = createSignal(open.status())
  open.subscribe((next) => {
    setStatus(next)
    if (next.link === 'refused' && next.refusal?.code === 4404) {
      open.close()
      void forgetDocument(doc)
    }
  })
  onCleanup(() => {
    open.close()
    ydoc.destroy()
  })
  return {
    ydoc,
    presence: open.presence,
    synced: () => status().synced,
    saved() {
      const { saved, link } = status()
      if (saved === 'durable') return 'saved'
      if (!hasNetwork()) return 'waiting'
      return saved === 'on its way' || link === 'open' ? 'saving' : 'waiting'
    },
    problem() {
      const { refusal } = status()
      return refusal === null ? null : (finalProblem(refusal.code, refusal.reason) ?? 'unexpected')
    },
  }
}
