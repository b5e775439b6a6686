import { Match, Switch } from 'solid-js'
import { t } from '../i18n/index.ts'
import type { SavedState } from '../net/document.ts'
import { Check, CircleAlert, CloudOff, Ellipsis } from './icons.ts'

/** Says what became of one's writing; only what the server acknowledged as durable is called saved. */
export function Saved(props: { readonly state: SavedState }) {
  return (
    <p role="status" class="inline-flex items-center gap-1.5 text-ink-soft text-sm">
      <Switch>
        <Match when={props.state === 'saved'}>
          <Check aria-hidden="true" size={16} /> {t('ui.saved')}
        </Match>
        <Match when={props.state === 'saving'}>
          <Ellipsis aria-hidden="true" size={16} /> {t('ui.saving')}
        </Match>
        <Match when={props.state === 'waiting'}>
          <CloudOff aria-hidden="true" size={16} /> {t('ui.waiting')}
        </Match>
        <Match when={props.state === 'unkept'}>
          <CircleAlert aria-hidden="true" class="shrink-0 text-warn" size={16} /> {t('ui.unkept')}
        </Match>
        <Match when={props.state === 'stuck'}>
          <CircleAlert aria-hidden="true" class="shrink-0 text-warn" size={16} /> {t('ui.stuck')}
        </Match>
      </Switch>
    </p>
  )
}
