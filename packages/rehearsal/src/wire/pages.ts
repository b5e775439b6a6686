import { openPage, type Page } from './page.ts'

/** The documents that one person has open. */
export interface Pages {
  /** Opens it, or gives the one that is open; resolves once it was brought whole. Null when that did not happen in time. */
  open(id: string, signal: AbortSignal): Promise<Page | null>
  /** Closes those that are not among the wanted ones and have nothing unsaved. */
  keep(wanted: ReadonlySet<string>): void
  close(): void
}

const looks = 100
const lookEvery = 50

export function createPages(url: string, token: string): Pages {
  const held = new Map<string, Page>()
  return {
    async open(id, signal) {
      const page = held.get(id) ?? openPage(url, id, token)
      held.set(id, page)
      for (let look = 0; look < looks && !signal.aborted; look += 1) {
        if (page.synced()) return page
        await new Promise((resolve) => setTimeout(resolve, lookEvery))
      }
      return null
    },
    keep(wanted) {
      for (const [id, page] of held) {
        if (wanted.has(id) || !page.saved()) continue
        held.delete(id)
        page.close()
      }
    },
    close() {
      for (const page of held.values()) page.close()
      held.clear()
    },
  }
}
