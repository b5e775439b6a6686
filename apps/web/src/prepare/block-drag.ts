/** What may be picked up carries `data-block`; a press on its `[data-grip]` begins it. */
interface DragSigns {
  /** The block in the air and the place (from 0, among the others) where it would come down; null: none is. */
  onOver(drag: { readonly block: string; readonly place: number } | null): void
  onDrop(block: string, place: number): void
}

const threshold = 6

/**
 * Lets blocks of a time line be dragged up and down inside `list` by mouse, pen or finger. Escape and a cancelled pointer let
 * go without a change; near the edge of the window the page moves along. Returns how to stop listening. The twins are the
 * keys and the menu of each block.
 */
export function listenForBlocks(list: HTMLElement, signs: DragSigns): () => void {
  let held: { block: string; y: number; pointer: number; lifted: boolean } | null = null

  /** The place that a block held at this height would get: before the first other one whose middle is below. */
  const placeAt = (y: number, block: string) => {
    const others = [...list.querySelectorAll<HTMLElement>('[data-block]')].filter((one) => one.dataset.block !== block)
    const at = others.findIndex((one) => {
      const { top, height } = (one.querySelector('[data-face]') ?? one).getBoundingClientRect()
      return y < top + height / 2
    })
    return at === -1 ? others.length : at
  }
  const letGo = () => {
    held = null
    document.body.style.removeProperty('cursor')
    signs.onOver(null)
  }
  const down = (event: PointerEvent) => {
    if (event.button !== 0 || held !== null || !(event.target instanceof Element)) return
    if (event.target.closest('[data-grip]') === null) return
    const block = event.target.closest<HTMLElement>('[data-block]')?.dataset.block
    if (block !== undefined) held = { block, y: event.clientY, pointer: event.pointerId, lifted: false }
  }
  const move = (event: PointerEvent) => {
    if (held === null || event.pointerId !== held.pointer) return
    if (!held.lifted && Math.abs(event.clientY - held.y) < threshold) return
    held.lifted = true
    event.preventDefault()
    document.body.style.cursor = 'grabbing'
    const edge = 72
    if (event.clientY < edge) window.scrollBy(0, -14)
    else if (event.clientY > window.innerHeight - edge) window.scrollBy(0, 14)
    signs.onOver({ block: held.block, place: placeAt(event.clientY, held.block) })
  }
  const up = (event: PointerEvent) => {
    if (held === null || event.pointerId !== held.pointer) return
    const { block, lifted } = held
    letGo()
    if (lifted) signs.onDrop(block, placeAt(event.clientY, block))
  }
  const cancel = (event: PointerEvent) => {
    if (held !== null && event.pointerId === held.pointer) letGo()
  }
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && held?.lifted === true) letGo()
  }
  list.addEventListener('pointerdown', down)
  window.addEventListener('pointermove', move)
  window.addEventListener('pointerup', up)
  window.addEventListener('pointercancel', cancel)
  window.addEventListener('keydown', leave)
  return () => {
    letGo()
    list.removeEventListener('pointerdown', down)
    window.removeEventListener('pointermove', move)
    window.removeEventListener('pointerup', up)
    window.removeEventListener('pointercancel', cancel)
    window.removeEventListener('keydown', leave)
  }
}
