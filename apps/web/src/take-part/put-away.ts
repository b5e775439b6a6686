import { createSignal } from 'solid-js'
import { keep, kept } from '../net/storage.ts'

/** So many ids of what was read are kept on the device; older ones are over at the server by then. */
const most = 200

/** What has been read on this device and was put away. The server never learns of it. */
export interface PutAway {
  readonly has: (id: string) => boolean
  readonly put: (id: string) => void
}

const read = (place: string): readonly string[] => {
  try {
    const ids: unknown = JSON.parse(kept(place) ?? '[]')
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []
  } catch {
    return []
  }
}

/** What was put away in a session, also before the page was opened anew. */
export function createPutAway(session: string): PutAway {
  const place = `coreflect.read.${session}`
  const [ids, setIds] = createSignal(read(place))
  return {
    has: (id) => ids().includes(id),
    put(id) {
      const next = [...ids().filter((one) => one !== id), id].slice(-most)
      setIds(next)
      keep(place, JSON.stringify(next))
    },
  }
}
