import { createSignal } from 'solid-js'
import { forget, keep, kept } from '../net/storage.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const place = 'coreflect.theme'
const [theme, tell] = createSignal<Theme>(themes.find((one) => one === kept(place)) ?? 'system')

const show = (next: Theme) => {
  const root = globalThis.document?.documentElement
  if (next === 'system') root?.removeAttribute('data-theme')
  else root?.setAttribute('data-theme', next)
}
show(theme())

/** The appearance that was chosen in this browser; a signal. */
export { theme }

/** Chooses an appearance from now on; `system` follows the device again. */
export function setTheme(next: Theme): void {
  tell(next)
  show(next)
  if (next === 'system') forget(place)
  else keep(place, next)
}
