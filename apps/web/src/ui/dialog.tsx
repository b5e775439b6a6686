import * as Kobalte from '@kobalte/core/dialog'
import { type JSX, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { X } from './icons.ts'

interface DialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  readonly description?: string | undefined
  /** What has the focus first; else the first thing that can. */
  readonly first?: (() => HTMLElement | undefined) | undefined
  readonly children: JSX.Element
}

/** What the focus was on; for what was chosen in a menu, the button that had opened it. */
const opener = (): HTMLElement | null => {
  const at = document.activeElement
  const menu = at?.closest('[role=menu]')?.getAttribute('aria-labelledby')
  return menu ? document.getElementById(menu) : at instanceof HTMLElement ? at : null
}

/** A dialog over the page: traps the focus, closes with Escape, gives the focus back. A sheet from below on phones. */
export function Dialog(props: DialogProps) {
  let before: HTMLElement | null = null
  return (
    <Kobalte.Root open={props.open} onOpenChange={(open) => !open && props.onClose()} preventScroll={true}>
      <Kobalte.Portal>
        <Kobalte.Overlay class="fixed inset-0 z-40 bg-[rgb(20_16_12/0.5)]" />
        <div class="fixed inset-0 z-50 flex items-end justify-center sm:items-center sm:p-6">
          <Kobalte.Content
            onOpenAutoFocus={(event) => {
              before = opener()
              const first = props.first?.()
              if (first === undefined) return
              event.preventDefault()
              first.focus()
            }}
            onCloseAutoFocus={(event) => {
              // Kobalte gives it to a trigger of its own alone, of which there is none here.
              if (event.defaultPrevented || before?.isConnected !== true) return
              event.preventDefault()
              before.focus({ preventScroll: true })
            }}
            class="arrive grid max-h-[90dvh] w-full max-w-xl gap-4 overflow-auto rounded-t-(--radius-l) border border-line bg-surface p-5 shadow-2 sm:corner-l sm:p-7"
          >
            <div class="flex items-start justify-between gap-3">
              <Kobalte.Title class="pt-1.5 text-xl">{props.title}</Kobalte.Title>
              <Kobalte.CloseButton
                aria-label={t('ui.close')}
                class="inline-flex size-11 shrink-0 items-center justify-center rounded-m text-ink-soft hover:bg-accent-soft"
              >
                <X aria-hidden="true" />
              </Kobalte.CloseButton>
            </div>
            <Show when={props.description}>
              <Kobalte.Description class="text-ink-soft">{props.description}</Kobalte.Description>
            </Show>
            {props.children}
          </Kobalte.Content>
        </div>
      </Kobalte.Portal>
    </Kobalte.Root>
  )
}
