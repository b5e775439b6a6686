/**
 * Puts the focus back on the menu of a thing that has just been moved by it: its element may be a new one, in another
 * place, and would leave those who work with keys at the top of the page. Waits until the closing menu has let go.
 */
export const keepFocus = (kind: 'line' | 'card', id: string): void => {
  requestAnimationFrame(() =>
    setTimeout(() => {
      const thing = document.querySelector(`[data-${kind}="${CSS.escape(id)}"]`)
      thing?.querySelector<HTMLElement>('.item-more')?.focus()
    }),
  )
}
