import { type Accessor, createSignal, onCleanup } from 'solid-js'
import { keep, kept } from '../net/storage.ts'

/** Whether the small map is shown. Only large screens have one, and whoever puts it away on this device is not asked again. */
export interface MapHold {
  /** Whether there is room for one. */
  readonly fits: Accessor<boolean>
  readonly shown: Accessor<boolean>
  readonly show: (on: boolean) => void
}

const LARGE = '(min-width: 1100px) and (min-height: 600px)'
const PLACE = 'coreflect.board.map'
/** A board of so few is seen at a glance. */
const FEW = 12

export const createMap = (count: Accessor<number>): MapHold => {
  const query = globalThis.matchMedia(LARGE)
  const [fits, setFits] = createSignal(query.matches)
  const [wanted, want] = createSignal(kept(PLACE))
  const measure = (): void => void setFits(query.matches)
  query.addEventListener('change', measure)
  onCleanup(() => query.removeEventListener('change', measure))
  return {
    fits,
    shown: () => fits() && (wanted() === null ? count() > FEW : wanted() === 'shown'),
    show: (on) => {
      want(on ? 'shown' : 'hidden')
      keep(PLACE, on ? 'shown' : 'hidden')
    },
  }
}
