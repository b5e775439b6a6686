const memory = new Map<string, string>()

/** What this browser keeps under a key, or null. Falls back to the page's own memory where storage is forbidden. */
export function kept(key: string): string | null {
  try {
    return globalThis.localStorage?.getItem(key) ?? memory.get(key) ?? null
  } catch {
    return memory.get(key) ?? null
  }
}

/** Keeps a text under a key in this browser, as long as storage is allowed; else until the page is closed. */
export function keep(key: string, text: string): void {
  memory.set(key, text)
  try {
    globalThis.localStorage?.setItem(key, text)
  } catch {
    // A full or forbidden storage must not stop anyone from taking part.
  }
}

/** Forgets what is kept under a key. */
export function forget(key: string): void {
  memory.delete(key)
  try {
    globalThis.localStorage?.removeItem(key)
  } catch {
    // Nothing was kept there then.
  }
}
