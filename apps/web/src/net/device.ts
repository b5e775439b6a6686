import { randomId } from './random-id.ts'
import { keep, kept } from './storage.ts'

const place = 'coreflect.device'

/** This browser's own secret: joining a session twice with it gives the same person. Told to nobody but the server. */
export function deviceSecret(): string {
  const known = kept(place)
  if (known !== null) return known
  const fresh = randomId(32)
  keep(place, fresh)
  return fresh
}
