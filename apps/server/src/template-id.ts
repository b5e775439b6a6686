import type { Chance } from '@coreflect/workshop'

/** An id for a workshop of our own. It stands in files and addresses: small letters and digits. */
export function newTemplateId(chance: Chance): string {
  return `own-${[chance.seed(), chance.seed()].map((part) => part.toString(36)).join('')}`
}
