import { forgetDocument, openBrowserCopy, openDocument, type Presence } from '@coreflect/sync/provider'
import { type Accessor, createSignal, onCleanup } from 'solid-js'
import * as Y from 'yjs'
import { AheadSocket } from './ahead-socket.ts'
import { finalProblem } from './live-message.ts'
import { hasNetwork } from './online.ts'
import type { ProblemCode } from './reply.ts'
import { tabSteps } from './tab-steps.ts'
import { isFirstVisit, markSent } from './tend-copies.ts'
import { wsAddress } from './ws-address.ts'

/**
 * `saved` is durable on the server; `saving` on its way; `waiting` kept on this device until there is a connection; `unkept`
 * in this page only, since the device keeps nothing; `stuck` on this device, and the server does not take it.
 */
export type SavedState = 'saved' | 'saving' | 'waiting' | 'unkept' | 'stuck'

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
  /** Whether it is to be shown: while it is open to us, and after that for as long as it holds words of ours that were not sent. */
  readonly shown: Accessor<boolean>
}

interface HoldOptions {
  /** A person's, screen's or keepsake's token; facilitators come by their cookie. */
  readonly token?: string | undefined
  /** Keep a copy on this device, so that it opens and can be written without a connection. */
  readonly copy: boolean
}

const NOT_OURS = 4403
const DELETED = 4404

/**
 * Holds a document open for as long as the owner of this call lives. A copy of one
 * that was deleted is deleted as well [K2], and of one that is not ours any more, unless it holds words that were not sent. */
export function holdDocument(doc: string, { token = '', copy }: HoldOptions): HeldDocument {
  // What was deleted in steps that can be taken back is still needed; it is in the copy on this device alone.
  const ydoc = new Y.Doc({ guid: doc, gc: tabSteps(doc) === null })
  const keeping = copy ? { store: openBrowserCopy, fresh: isFirstVisit(doc) } : { fresh: true }
  const open = openDocument({ url: wsAddress('/sync'), doc, token, ydoc, socket: AheadSocket, ...keeping })
  const [status, setStatus] = createSignal(open.status())
  const isThere = () => void ydoc.emit('load', [ydoc])
  // What a connection has begun to bring is not there yet; only a copy is.
  const isBeingBrought = () => keeping.fresh === true && open.status().link === 'open'
  void open.loaded.then(() => ydoc.store.clients.size > 0 && !isBeingBrought() && isThere())
  open.subscribe((next) => {
    setStatus(next)
    if (next.synced && !ydoc.isLoaded) isThere()
    if (next.saved === 'durable') markSent(doc, true)
    else if (next.link !== 'open' || next.denied !== null) markSent(doc, false)
    const refused = next.link === 'refused' ? next.refusal?.code : null
    if (refused === DELETED || (refused === NOT_OURS && next.saved === 'durable')) {
      open.close()
      markSent(doc, true)
      void forgetDocument(doc)
    }
  })
  onCleanup(() => {
    open.close()
    ydoc.destroy()
  })
  const saved = (): SavedState => {
    const { saved: where, link, copy: kept, refusal, denied } = status()
    if (where === 'durable') return 'saved'
    if (refusal !== null || denied !== null) return 'stuck'
    if (hasNetwork() && (where === 'on its way' || link === 'open')) return 'saving'
    // A copy that is being written is kept within moments, or else says that it failed.
    return kept === 'none' || kept === 'failed' ? 'unkept' : 'waiting'
  }
  return {
    ydoc,
    presence: open.presence,
    synced: () => status().synced,
    saved,
    shown: () => status().refusal === null || (saved() === 'stuck' && status().refusal?.code !== DELETED),
    problem() {
      const { refusal } = status()
      return refusal === null ? null : (finalProblem(refusal.code, refusal.reason) ?? 'unexpected')
    },
  }
}
