import { createSignal, createUniqueId, onCleanup, onMount, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { laterPanel } from '../later-part.tsx'
import { IconButton } from './icon-button.tsx'
import { SlidersHorizontal } from './icons.ts'

const Choices = laterPanel(async () => (await import('./settings-choices.tsx')).SettingsChoices)

/** Language and appearance behind one small button, on every page. Closes with Escape and with a tap elsewhere. */
export function Settings() {
  const [open, setOpen] = createSignal(false)
  const id = createUniqueId()
  let place: HTMLDivElement | undefined
  const outside = (event: Event) => {
    if (event.target instanceof Node && place?.contains(event.target) === false) setOpen(false)
  }
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open()) return
    setOpen(false)
    place?.querySelector('button')?.focus()
  }
  onMount(() => {
    document.addEventListener('pointerdown', outside)
    document.addEventListener('keydown', leave)
  })
  onCleanup(() => {
    document.removeEventListener('pointerdown', outside)
    document.removeEventListener('keydown', leave)
  })
  return (
    <div ref={place} class="relative">
      <IconButton label={t('ui.settings')} aria-expanded={open()} aria-controls={id} onClick={() => setOpen(!open())}>
        <SlidersHorizontal aria-hidden="true" size={22} />
      </IconButton>
      <div id={id}>
        <Show when={open()}>
          <div class="arrive absolute right-0 z-30 mt-1 grid w-72 max-w-[calc(100vw-2rem)] gap-4 corner-l border border-line bg-raised p-4 shadow-2">
            <Choices />
          </div>
        </Show>
      </div>
    </div>
  )
}
