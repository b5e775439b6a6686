/** What can be taken back on a document is kept in the tab: for a reload or a way back, and gone with the tab. */
const placeOf = (doc: string): string => `coreflect.steps.${doc}`

/** The steps kept for a document, as a text; null where there are none or storage is forbidden. */
export const tabSteps = (doc: string): string | null => {
  try {
    return sessionStorage.getItem(placeOf(doc))
  } catch {
    return null
  }
}

/** Keeps these steps in place of earlier ones; null forgets them. Where there is no space, nothing is kept. */
export const keepTabSteps = (doc: string, steps: string | null): void => {
  try {
    sessionStorage.removeItem(placeOf(doc))
    if (steps !== null) sessionStorage.setItem(placeOf(doc), steps)
  } catch {
    // Undo works for as long as the page is open, as it would without this.
  }
}
