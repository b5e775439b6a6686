/** What may be picked up carries `data-person`, where it may be dropped `data-group`. */
export interface DragSigns {
  /** A person is in the air over a group, or over none. Null: nobody is in the air any more. */
  onOver(drag: { readonly person: string; readonly group: string | null } | null): void
  onDrop(person: string, group: string): void
}

/** A press becomes a drag after so many pixels; below, it is a click. */
const threshold = 6

const groupAt = (x: number, y: number): string | null =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-group]')?.dataset.group ?? null

/**
 * Lets people be dragged between groups inside `area` by mouse, pen or finger; a finger drags by a `[data-grip]` alone, so
 * that the rest still scrolls. A shadow of the card follows. Escape and a cancelled pointer let go without a change.
 * Returns how to stop listening. The twin for everyone else is the menu beside each person.
 */
export function listenForDrags(area: HTMLElement, signs: DragSigns): () => void {
  let held: { person: string; card: HTMLElement; from: string | null; x: number; y: number; pointer: number } | null =
    null
  let shadow: HTMLElement | null = null

  const letGo = () => {
    shadow?.remove()
    shadow = null
    held = null
    document.body.style.removeProperty('cursor')
    signs.onOver(null)
  }
  const down = (event: PointerEvent) => {
    if (event.button !== 0 || held !== null || !(event.target instanceof Element)) return
    const card = event.target.closest<HTMLElement>('[data-person]')
    const person = card?.dataset.person
    if (card === null || person === undefined || event.target.closest('button') !== null) return
    if (event.pointerType === 'touch' && event.target.closest('[data-grip]') === null) return
    const from = card.closest<HTMLElement>('[data-group]')?.dataset.group ?? null
    held = { person, card, from, x: event.clientX, y: event.clientY, pointer: event.pointerId }
  }
  const lift = (card: HTMLElement) => {
    const { width } = card.getBoundingClientRect()
    shadow = card.cloneNode(true) as HTMLElement
    shadow.removeAttribute('data-person')
    shadow.setAttribute('aria-hidden', 'true')
    Object.assign(shadow.style, {
      position: 'fixed',
      left: '0',
      top: '0',
      width: `${width}px`,
      zIndex: '60',
      pointerEvents: 'none',
      boxShadow: 'var(--shadow-2)',
      listStyle: 'none',
    })
    document.body.append(shadow)
    document.body.style.cursor = 'grabbing'
  }
  const move = (event: PointerEvent) => {
    if (held === null || event.pointerId !== held.pointer) return
    if (shadow === null) {
      if (Math.hypot(event.clientX - held.x, event.clientY - held.y) < threshold) return
      lift(held.card)
    }
    event.preventDefault()
    document.getSelection()?.removeAllRanges()
    if (shadow !== null)
      shadow.style.transform = `translate(${event.clientX - 24}px, ${event.clientY - 24}px) rotate(-1.5deg)`
    const group = groupAt(event.clientX, event.clientY)
    signs.onOver({ person: held.person, group: group === held.from ? null : group })
  }
  const up = (event: PointerEvent) => {
    if (held === null || event.pointerId !== held.pointer) return
    const { person, from } = held
    const group = shadow === null ? null : groupAt(event.clientX, event.clientY)
    letGo()
    if (group !== null && group !== from) signs.onDrop(person, group)
  }
  const cancel = (event: PointerEvent) => {
    if (held !== null && event.pointerId === held.pointer) letGo()
  }
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && shadow !== null) letGo()
  }
  area.addEventListener('pointerdown', down)
  window.addEventListener('pointermove', move)
  window.addEventListener('pointerup', up)
  window.addEventListener('pointercancel', cancel)
  window.addEventListener('keydown', leave)
  return () => {
    letGo()
    area.removeEventListener('pointerdown', down)
    window.removeEventListener('pointermove', move)
    window.removeEventListener('pointerup', up)
    window.removeEventListener('pointercancel', cancel)
    window.removeEventListener('keydown', leave)
  }
}
