import { createEffect, on, onCleanup, onMount } from 'solid-js'

/** What the list shows, section by section. */
type Shown = readonly { readonly frame: string | null; readonly ids: readonly string[] }[]

/**
 * Keeps the focus of a list with its line when others move it, and gives it to the next one when they delete it: whoever
 * works with keys would else be at the top of the page.
 */
export const holdFocus = (list: () => HTMLElement, shown: () => Shown): void => {
  /** The line or heading that has the focus, which of its buttons, and where it stood. */
  let at: { readonly line: string; readonly isMenu: boolean; readonly place: number } | null = null
  const order = (): readonly string[] => shown().flatMap(({ frame, ids }) => [frame ?? '', ...ids])
  const follow = ({ target }: Event): void => {
    const element = target instanceof HTMLElement && list().contains(target) ? target : null
    const { line, head } = element?.closest<HTMLElement>('[data-line], [data-head]')?.dataset ?? {}
    const id = line ?? head
    const place = id === undefined ? -1 : order().indexOf(id)
    at = id === undefined || place < 0 ? null : { line: id, isMenu: element?.closest('.item-more') !== null, place }
  }
  onMount(() => {
    document.addEventListener('focusin', follow)
    document.addEventListener('pointerdown', follow)
  })
  onCleanup(() => {
    document.removeEventListener('focusin', follow)
    document.removeEventListener('pointerdown', follow)
  })
  const partOf = (id: string, isMenu: boolean): HTMLElement | null => {
    const line = list().querySelector(`[data-line="${CSS.escape(id)}"], [data-head="${CSS.escape(id)}"]`)
    return line?.querySelector(isMenu ? '.item-more' : '.list-open') ?? line?.querySelector('button') ?? null
  }
  createEffect(
    on(shown, () => {
      const active = document.activeElement
      if (at === null || (active !== null && active !== document.body)) return
      const { line, isMenu, place } = at
      const now = order()
      const near = now.includes(line) ? [line] : [...now.slice(place), ...now.slice(0, place).reverse()]
      for (const id of near) {
        const part = partOf(id, isMenu)
        if (part === null) continue
        part.focus()
        return
      }
      list().querySelector<HTMLElement>('.list-add button')?.focus()
    }),
  )
}
