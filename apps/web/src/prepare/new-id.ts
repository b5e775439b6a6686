import { randomId } from '../net/random-id.ts'

/** Ids within a workshop: small letters and digits. */
export function newId(): string {
  return randomId(10)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '0')
}
