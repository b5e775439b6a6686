/** Which part of the cockpit is shown: by a look of one's own, or where a step leads. */
export interface Looks<Part> {
  /** Somebody looks there, whatever is under way. */
  show(part: Part): void
  /**
   * Asked when a step goes out. What it gives back is called once the step is done, and leads there; not if somebody looked
   * elsewhere meanwhile, nor if a step that was pressed later has led on already: of two quick steps the later leads.
   */
  lead(): (part: Part) => void
}

/** A look and a lead both end in `put`, if they count. */
export function createLooks<Part>(put: (part: Part) => void): Looks<Part> {
  let looks = 0
  let asked = 0
  let led = 0
  return {
    show(part) {
      looks += 1
      put(part)
    },
    lead() {
      const seen = looks
      asked += 1
      const step = asked
      return (part) => {
        if (looks !== seen || step < led) return
        led = step
        put(part)
      }
    },
  }
}
