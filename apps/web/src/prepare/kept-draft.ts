import { type AgendaDraft, type DraftClash, mergeDrafts, readTemplate } from '@coreflect/workshop'
import { forget, keep, kept } from '../net/storage.ts'
import type { KeptDraft } from './draft-place.ts'

/** What was typed here and is not on the server yet, with what it began from. */
interface Unsaved {
  readonly base: AgendaDraft
  readonly draft: AgendaDraft
  readonly clashes: readonly DraftClash[]
}

/** Keeps what is not saved in this browser, so that neither a closed page nor a dead server takes it away. */
export function keepUnsaved(key: string, unsaved: Unsaved): void {
  keep(key, JSON.stringify(unsaved))
}

export function forgetUnsaved(key: string): void {
  forget(key)
}

/** What lies on the server now, with what this browser still had to bring. */
export function withUnsaved(key: string, now: KeptDraft): { draft: AgendaDraft; clashes: readonly DraftClash[] } {
  const unsaved = readUnsaved(key)
  if (unsaved === null) return { draft: now.draft, clashes: [] }
  const merged = mergeDrafts(unsaved.base, unsaved.draft, now.draft)
  return { draft: merged.draft, clashes: [...unsaved.clashes, ...merged.clashes] }
}

function readUnsaved(key: string): Unsaved | null {
  try {
    const read = JSON.parse(kept(key) ?? 'null') as Unsaved | null
    if (read === null || readTemplate(read.base).fault !== undefined || !Array.isArray(read.clashes)) return null
    return readTemplate(read.draft).fault === undefined ? read : null
  } catch {
    return null
  }
}
