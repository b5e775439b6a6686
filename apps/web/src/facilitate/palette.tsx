import { createEffect, createMemo, createSignal, createUniqueId, For, on, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { classNames } from '../ui/class-names.ts'
import { Dialog } from '../ui/dialog.tsx'
import type { Action } from './action.ts'
import { actionsNow, found } from './actions.ts'
import { useCockpit } from './create-cockpit.ts'

interface PaletteProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly onAct: (action: Action) => void
}

/** Every command that may be done now, found by typing and done by Enter; the list that buttons take theirs from. */
export function Palette(props: PaletteProps) {
  let field: HTMLInputElement | undefined
  return (
    <Dialog open={props.open} onClose={props.onClose} title={t('facilitate.run.palette.title')} first={() => field}>
      <Finder
        ref={(input) => (field = input)}
        onAct={(action) => {
          props.onClose()
          props.onAct(action)
        }}
      />
    </Dialog>
  )
}

interface FinderProps {
  readonly ref: (input: HTMLInputElement) => void
  readonly onAct: (action: Action) => void
}

function Finder(props: FinderProps) {
  const cockpit = useCockpit()
  const list = createUniqueId()
  const [typed, setTyped] = createSignal('')
  const [at, setAt] = createSignal(0)
  const shown = createMemo(() => found(actionsNow(cockpit.view(), cockpit.now()), typed()))
  const chosen = () => shown()[Math.min(at(), shown().length - 1)]
  const optionId = (action: Action | undefined) => (action === undefined ? undefined : `${list}-${action.id}`)
  createEffect(on(typed, () => setAt(0), { defer: true }))
  createEffect(() => document.getElementById(optionId(chosen()) ?? '')?.scrollIntoView({ block: 'nearest' }))
  const step = (by: number) =>
    setAt((was) => (Math.min(was, shown().length - 1) + by + shown().length) % shown().length)
  const press = (event: KeyboardEvent) => {
    const action = chosen()
    if (action === undefined || event.isComposing) return
    if (event.key === 'ArrowDown') step(1)
    else if (event.key === 'ArrowUp') step(-1)
    else if (event.key === 'Home' && event.ctrlKey) setAt(0)
    else if (event.key === 'End' && event.ctrlKey) setAt(shown().length - 1)
    else if (event.key === 'Enter' && !event.repeat) props.onAct(action)
    else return
    event.preventDefault()
  }
  return (
    <div class="grid gap-3">
      <input
        ref={props.ref}
        type="text"
        role="combobox"
        aria-label={t('facilitate.run.palette.find')}
        aria-expanded="true"
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={optionId(chosen())}
        placeholder={t('facilitate.run.palette.find')}
        autocomplete="off"
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={press}
        class="min-h-12 w-full rounded-m border-2 border-edge bg-raised px-4 text-lg"
      />
      <p role="status" class="text-ink-soft text-sm">
        {shown().length === 0
          ? t('facilitate.run.palette.none')
          : t('facilitate.run.palette.count', { count: shown().length })}
      </p>
      <Show when={shown().length > 0}>
        <div
          id={list}
          role="listbox"
          aria-label={t('facilitate.run.palette.title')}
          tabindex="-1"
          class="max-h-[50dvh] overflow-auto overscroll-contain"
        >
          <For each={shown()}>
            {(action, i) => (
              <div
                id={optionId(action)}
                role="option"
                tabIndex={-1}
                aria-selected={chosen()?.id === action.id}
                onPointerMove={() => setAt(i())}
                onClick={() => props.onAct(action)}
                onKeyDown={press}
                class={classNames(
                  'flex min-h-11 cursor-pointer items-center rounded-m border-2 px-3 py-2',
                  chosen()?.id === action.id ? 'border-accent bg-accent-soft font-semibold' : 'border-transparent',
                )}
              >
                {action.label}
              </div>
            )}
          </For>
        </div>
      </Show>
    </div>
  )
}
