import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js'
import { forget, keep, kept } from '../net/storage.ts'
import { type ShortcutAction, shortcutFor, takesKeys } from './shortcuts.ts'

const place = 'coreflect.single-keys'

/**
 * Listens for the cockpit's single keys while its owner lives; a key for which `act` finds nothing to do stays the browser's.
 * They can be switched off in this browser (WCAG 2.1.4). */
export function createShortcuts(act: (action: ShortcutAction) => boolean): {
  readonly on: Accessor<boolean>
  readonly setOn: (on: boolean) => void
} {
  const [on, tell] = createSignal(kept(place) !== 'off')
  const press = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, repeat, target } = event
    // The one chord, everywhere: it is no single key, so it works in fields too and is never switched off.
    if ((ctrlKey || metaKey) && !altKey && !repeat && key.toLowerCase() === 'k') {
      event.preventDefault()
      act('palette')
      return
    }
    const action = shortcutFor({
      key,
      ctrlKey,
      metaKey,
      altKey,
      repeat,
      taken: event.defaultPrevented || takesKeys(target),
    })
    if (action === null || !on()) return
    if (act(action)) event.preventDefault()
  }
  onMount(() => document.addEventListener('keydown', press))
  onCleanup(() => document.removeEventListener('keydown', press))
  return {
    on,
    setOn(next) {
      tell(next)
      if (next) forget(place)
      else keep(place, 'off')
    },
  }
}
