import type { StoredLog, UpdateLog } from './update-log.ts'

interface Kept {
  base: Uint8Array | null
  baseSequence: number
  last: number
  updates: { sequence: number; update: Uint8Array }[]
}

/** An `UpdateLog` that lives as long as the process: for tests and rehearsals. It keeps the port's promises but the durability. */
export function createMemoryLog(): UpdateLog {
  const documents = new Map<string, Kept>()

  const keep = (doc: string): Kept => {
    const kept = documents.get(doc) ?? { base: null, baseSequence: 0, last: 0, updates: [] }
    documents.set(doc, kept)
    return kept
  }

  return {
    async load(doc): Promise<StoredLog> {
      const kept = documents.get(doc)
      if (!kept) return { base: null, baseSequence: 0, updates: [] }
      return { base: kept.base, baseSequence: kept.baseSequence, updates: [...kept.updates] }
    },
    async since(doc, sequence) {
      const kept = documents.get(doc)
      if (kept && kept.baseSequence > sequence)
        return { base: kept.base, baseSequence: kept.baseSequence, updates: [...kept.updates] }
      const updates = kept?.updates.filter((row) => row.sequence > sequence) ?? []
      return { base: null, baseSequence: sequence, updates }
    },
    async heads(docs) {
      const heads = docs.map((doc): [string, number] => [doc, documents.get(doc)?.last ?? 0])
      return new Map(heads.filter(([, last]) => last > 0))
    },
    async append(updates) {
      return updates.map(({ doc, update }) => {
        const kept = keep(doc)
        kept.last += 1
        kept.updates.push({ sequence: kept.last, update: update.slice() })
        return kept.last
      })
    },
    async compact(doc, base, throughSequence) {
      const kept = keep(doc)
      if (throughSequence <= kept.baseSequence) return
      kept.base = base.slice()
      kept.baseSequence = throughSequence
      kept.updates = kept.updates.filter(({ sequence }) => sequence > throughSequence)
    },
    async remove(doc) {
      documents.delete(doc)
    },
  }
}
