import type { View } from '@coreflect/workshop'

/** A view cut into its top-level keys, each as JSON: what is compared and sent. */
export type Parts = ReadonlyMap<string, string>

/** Parts that views of one session share, as one object for all who see the same: their JSON is made once. */
const shared = new Set<string>([
  'session',
  'agenda',
  'now',
  'lenses',
  'framework',
  'agreement',
  'check',
] satisfies (keyof View)[])
const made = new WeakMap<object, string>()

function jsonOf(key: string, value: unknown): string {
  if (typeof value !== 'object' || value === null || !shared.has(key)) return JSON.stringify(value)
  const json = made.get(value) ?? JSON.stringify(value)
  made.set(value, json)
  return json
}

/** Cuts a view. Two equal parts have equal JSON, because views are always built in the same order of keys. */
export function partsOf(view: View): Parts {
  const parts = new Map<string, string>()
  for (const [key, value] of Object.entries(view)) parts.set(key, jsonOf(key, value))
  return parts
}

/** What a viewer has to be told to come from one view to the next; null when nothing they see has changed [C3]. */
export function difference(
  before: Parts,
  after: Parts,
): { readonly set: Parts; readonly gone: readonly string[] } | null {
  const set = new Map<string, string>()
  for (const [key, json] of after) if (before.get(key) !== json) set.set(key, json)
  const gone = [...before.keys()].filter((key) => !after.has(key))
  return set.size === 0 && gone.length === 0 ? null : { set, gone }
}

/** The object that the parts were cut from, as JSON. */
export function joined(parts: Parts): string {
  return `{${[...parts].map(([key, json]) => `${JSON.stringify(key)}:${json}`).join(',')}}`
}
