import type { Preparation } from '@coreflect/workshop'
import { Show } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'

/** What facilitators thought of beforehand for an activity. Nobody else is ever sent it. */
export function PreparedNotes(props: { readonly prepared: Preparation | null | undefined }) {
  return (
    <Show when={props.prepared?.notes !== undefined || props.prepared?.materials !== undefined}>
      <details>
        <summary class="min-h-11 cursor-pointer py-2 text-ink-soft">{t('facilitate.prepared.notes')}</summary>
        <div class="grid gap-2 border-accent border-l-4 py-1 pl-4">
          <Show when={props.prepared?.notes}>{(notes) => <p class="whitespace-pre-line">{inWords(notes())}</p>}</Show>
          <Show when={props.prepared?.materials}>
            {(materials) => (
              <p class="whitespace-pre-line">
                <strong>{t('facilitate.prepared.materials')}</strong> {inWords(materials())}
              </p>
            )}
          </Show>
        </div>
      </details>
    </Show>
  )
}
