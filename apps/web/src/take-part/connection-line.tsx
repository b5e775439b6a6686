import { createEffect, createSignal, onCleanup, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import type { Connection } from '../net/live.ts'
import { hasNetwork } from '../net/online.ts'
import { CloudOff } from '../ui/icons.ts'

/** A lost connection that is back within a breath is no news. */
const breath = 1_500

/** Says calmly that the connection is being sought, and that nothing is lost. */
export function ConnectionLine(props: { readonly connection: Connection }) {
  const [told, setTold] = createSignal(false)
  createEffect(() => {
    if (props.connection !== 'waiting' && hasNetwork()) return void setTold(false)
    const timer = setTimeout(() => setTold(true), breath)
    onCleanup(() => clearTimeout(timer))
  })
  return (
    <div role="status" class="hush">
      <Show when={told()}>
        <p class="arrive flex items-center gap-3 rounded-m bg-warn-soft px-4 py-2.5 text-warn">
          <CloudOff aria-hidden="true" class="shrink-0" size={20} /> {t('room.waiting')}
        </p>
      </Show>
    </div>
  )
}
