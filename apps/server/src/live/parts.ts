import type { View } from '@coreflect/workshop'

/** A view cut into its top-level keys, each as JSON: what is compared and sent. */
export type Parts = ReadonlyMap<string, string>

/** Cuts a view. Two equal parts have equal JSON, because views are always built in the same order of keys. */
export function partsOf(view: View): Parts {
  return new Map(Object.entries(view).map(([key, value]) => [key, JSON.stringify(value)]))
}

/** What a viewer has to be told to come from one view to the next; null when nothing they see has changed [C3]. */
export function difference(
  before: Parts,
  after: Parts,
): { readonly set: Parts; readonly gone: readonly string[] } | null {
  const set = new Map([...after].filter(([key, json]) => before.get(key) !== json))
  const gone = [...before.keys()].filter((key) => !after.has(key))
  return set.size === 0 && gone.length === 0 ? null : { set, gone }
}

/** The object that the parts were cut from, as JSON. */
export function joined(parts: Parts): string {
  return `{${[...parts].map(([key, json]) => `${JSON.stringify(key)}:${json}`).join(',')}}`
}
