import type { View } from '@coreflect/workshop'
import type { ProblemCode } from './reply.ts'
import { isRefusalCode } from './reply.ts'

/** What comes over `/live`, as a socket's text frame or a server-sent event. `now` is the server's time in ms. */
export type LiveMessage =
  | { readonly type: 'view'; readonly n: number; readonly now: number; readonly view: View }
  | {
      readonly type: 'delta'
      readonly n: number
      readonly now: number
      readonly set: Partial<View>
      readonly gone?: readonly (keyof View)[]
    }
  | { readonly type: 'tick'; readonly now: number }

/** A message of the server, or null for anything else. */
export function readMessage(data: unknown): LiveMessage | null {
  if (typeof data !== 'string') return null
  try {
    const message: unknown = JSON.parse(data)
    if (typeof message !== 'object' || message === null) return null
    const { type } = message as { type?: unknown }
    return type === 'view' || type === 'delta' || type === 'tick' ? (message as LiveMessage) : null
  } catch {
    return null
  }
}

const byClose: { readonly [code: number]: ProblemCode } = {
  4401: 'sign-in-needed',
  4403: 'not-allowed',
  4404: 'not-found',
  4413: 'too-large',
}

/** Why a socket was closed for good, or null where trying again makes sense. */
export function finalProblem(code: number, reason: string): ProblemCode | null {
  const known = byClose[code]
  if (known === undefined) return null
  return isRefusalCode(reason) ? reason : known
}
