import { distance, slack } from '@coreflect/board'

/** What a drag of cards tells: where it would land now, and where it did; null is nowhere. */
export interface CardDragEvents {
  readonly onOver: (place: string | null) => void
  readonly onDrop: (place: string) => void
  readonly onEnd: () => void
}

const EDGE = 72
const SPEED = 14

const placeUnder = (x: number, y: number): string | null => {
  const found = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-place]')
  return found?.dataset.place ?? null
}

const scrollerOf = (element: HTMLElement): Element => {
  for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) {
    const { overflowY } = getComputedStyle(parent)
    if ((overflowY === 'auto' || overflowY === 'scroll') && parent.scrollHeight > parent.clientHeight) return parent
  }
  return document.scrollingElement ?? document.documentElement
}

const pull = (at: number, from: number, to: number): number => {
  if (at < from + EDGE) return -SPEED
  return at > to - EDGE ? SPEED : 0
}

/**
 * Drags a card by pointer from its `pointerdown` on: an image of it follows, places are elements with `data-place`, the
 * page scrolls when the pointer comes near an edge. Nothing is written before the drop; Escape and a cancelled pointer
 * leave all as it was.
 */
export const dragCard = (event: PointerEvent, card: HTMLElement, events: CardDragEvents): void => {
  const start = [event.clientX, event.clientY] as const
  const box = card.getBoundingClientRect()
  const scroller = scrollerOf(card)
  const { pointerId } = event
  let image: HTMLElement | null = null
  let at: readonly [number, number] = start
  let frame = 0

  const lift = (): HTMLElement => {
    const copy = card.cloneNode(true) as HTMLElement
    copy.classList.add('card-image')
    copy.inert = true
    copy.style.width = `${box.width}px`
    document.body.append(copy)
    card.classList.add('card-away')
    return copy
  }
  const scroll = (): void => {
    frame = requestAnimationFrame(scroll)
    const area =
      scroller === document.scrollingElement
        ? new DOMRect(0, 0, innerWidth, innerHeight)
        : scroller.getBoundingClientRect()
    const way = pull(at[1], Math.max(0, area.top), Math.min(innerHeight, area.bottom))
    if (way !== 0) scroller.scrollBy(0, way)
  }
  const onMove = (move: PointerEvent): void => {
    if (move.pointerId !== pointerId) return
    at = [move.clientX, move.clientY]
    if (image === null) {
      if (distance(start, at) < slack(move.pointerType === 'touch')) return
      image = lift()
      frame = requestAnimationFrame(scroll)
    }
    move.preventDefault()
    image.style.transform = `translate(${box.left + at[0] - start[0]}px, ${box.top + at[1] - start[1]}px) rotate(1.5deg)`
    events.onOver(placeUnder(...at))
  }
  const end = (): void => {
    cancelAnimationFrame(frame)
    image?.remove()
    card.classList.remove('card-away')
    removeEventListener('pointermove', onMove)
    removeEventListener('pointerup', onUp)
    removeEventListener('pointercancel', onCancel)
    removeEventListener('keydown', onKey, true)
    events.onEnd()
  }
  const onUp = (up: PointerEvent): void => {
    if (up.pointerId !== pointerId) return
    const place = image === null ? null : placeUnder(up.clientX, up.clientY)
    end()
    if (place !== null) events.onDrop(place)
  }
  const onCancel = (cancel: PointerEvent): void => {
    if (cancel.pointerId === pointerId) end()
  }
  const onKey = (key: KeyboardEvent): void => {
    if (key.key === 'Escape') end()
  }
  addEventListener('pointermove', onMove, { passive: false })
  addEventListener('pointerup', onUp)
  addEventListener('pointercancel', onCancel)
  addEventListener('keydown', onKey, true)
}
