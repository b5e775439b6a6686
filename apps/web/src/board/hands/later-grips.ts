import type { Handle } from '@coreflect/board'
import type { Begin } from './gesture.ts'

let grips: typeof import('./grips.ts') | null = null

/** Fetches what handles do; to be waited for by whatever shows them. */
export const fetchGrips = async (): Promise<void> => {
  grips ??= await import('./grips.ts')
}

/** What a pull at a handle does; null where there is no such handle, and before any could be shown. */
export const gripOf = (name: string | undefined, onTap: () => void): Begin | null => {
  if (name === undefined || grips === null) return null
  return name === 'turn' ? grips.turn : grips.resize(name as Handle, onTap)
}
